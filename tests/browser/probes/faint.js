// In the reader's own colours (forced colours): marks that can't be told from what lies around them.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => linear(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const { backgroundColor: colour } = getComputedStyle(box);
      if (!/^rgba.*, 0\)$/.test(colour)) return colour;
    }
    return "Canvas";
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const fill = (element) => getComputedStyle(element).fill;
  const faults = [];
  const judge = (element, one, other, least = 3) => {
    const ratio = contrast(one, other);
    if (ratio < least) faults.push(`${element.getAttribute("class")}: ${one} on ${other} (${ratio.toFixed(2)})`);
  };

  for (const icon of all(".site-header svg, .page-tools svg, .page button svg")) judge(icon.parentElement, fill(icon), ground(icon));
  for (const bar of all(".bar-chart__length")) judge(bar, fill(bar), ground(bar.closest("td")));
  for (const map of all(".area-map__drawing, .locator")) {
    const land = fill(map.querySelector(".area-map__land"));
    for (const disc of map.querySelectorAll(".area-map__disc")) judge(disc, fill(disc), land);
    for (const number of map.querySelectorAll(".area-map__number")) {
      judge(number, fill(number), fill(number.previousElementSibling), 4.5);
    }
    for (const name of map.querySelectorAll(".area-map__name--town")) judge(name, fill(name), land, 4.5);
  }
  for (const box of all(".button, .tag, .card, .door, .agency, .search-result__field, .units-table__query")) {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(box);
    if (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1) faults.push(`no edge: ${box.className}`);
  }
  return [...new Set(faults)];
}
