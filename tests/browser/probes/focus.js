// Every stop, onwards and backwards: focused as by keyboard, seen, its outline measured against what lies around it.
(reachable) => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => linear(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  const ground = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (!/^rgba.*, 0\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };

  const outlined = (element) =>
    [element, element.closest(".card, .search-result")].find(
      (box) => box && getComputedStyle(box).outlineStyle !== "none",
    );

  const isSeen = (element) =>
    [...element.getClientRects()].some(({ left, top, width, height }) =>
      [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]].some(([across, down]) => {
        const hit = document.elementFromPoint(left + width * across, top + height * down);
        return hit && (element.contains(hit) || hit.contains(element));
      }),
    );

  const fault = (element) => {
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) return "takes no focus";
    if (!isSeen(element)) return "hidden";
    const box = outlined(element);
    if (!box) return "no outline";
    const { outlineColor, outlineWidth, outlineOffset } = getComputedStyle(box);
    if (parseFloat(outlineWidth) < 2) return "thin outline";
    const ratio = contrast(outlineColor, ground(parseFloat(outlineOffset) < 0 ? box : box.parentElement));
    return ratio < 3 ? `pale outline (${ratio.toFixed(2)})` : "";
  };

  const stops = reachable();
  const faults = [...stops, ...stops.toReversed()].map((element) => {
    const found = fault(element);
    return found && `${found}: ${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}`;
  });
  return [...new Set(faults.filter(Boolean))];
}
