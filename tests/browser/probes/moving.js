// What moves or changes its size: animations and transitions of more than colours and opacity, smooth scrolling.
() => {
  const still = /^(opacity|visibility|color|background-color|border-color|outline-color|fill)$/;
  const movement = (style) => {
    const lasting = style.transitionDuration.split(", ").map(parseFloat);
    const moves = style.transitionProperty
      .split(", ")
      .filter((name, place) => lasting[place % lasting.length] > 0.01 && !still.test(name));
    const runs = style.animationName !== "none" && parseFloat(style.animationDuration) > 0.01;
    return [...moves, runs && style.animationName, style.scrollBehavior === "smooth" && "scrolling"].filter(Boolean);
  };
  return [...document.querySelectorAll("*")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((part) =>
      movement(getComputedStyle(element, part)).map((name) => `${element.tagName}.${element.className}${part}: ${name}`),
    ),
  );
}
