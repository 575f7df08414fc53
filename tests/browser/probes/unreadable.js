// Lines of text that are cut off by their box or lie on one another, and a page that is wider than its screen.
() => {
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".visually-hidden, .skip-link, svg, [data-md-component=skip]");

  // The box that cuts off what an element holds; none where it can be scrolled.
  const frame = (element) => {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (clipPath !== "none") return null;
      if (/hidden|clip/.test(overflowX + overflowY)) return box.getBoundingClientRect();
      if (/auto|scroll/.test(overflowX + overflowY)) return null;
    }
    return null;
  };
  const isHiddenForSight = (element) => {
    for (let box = element; box; box = box.parentElement) if (getComputedStyle(box).clipPath !== "none") return true;
    return false;
  };

  const lines = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { currentNode: node } = walk;
    const text = node.data.trim().slice(0, 60);
    if (!text || !isShown(node.parentElement) || isHiddenForSight(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = frame(node.parentElement);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const isCut =
        box && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1);
      const air = (bottom - top) / 4;
      lines.push({ text, isCut, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air });
    }
  }

  lines.sort((one, other) => one.top - other.top);
  const faults = lines.filter(({ isCut }) => isCut).map(({ text }) => `cut off: ${text}`);
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      if (one.left < other.right && other.left < one.right) faults.push(`one on the other: ${one.text} / ${other.text}`);
    }
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`too wide by ${scrollWidth - clientWidth} px`);
  return [...new Set(faults)].slice(0, 5);
}
