// The header's panels (languages, menu) are disclosures that work without this script. With it, Escape closes the one that
// is open and gives the focus back, and it closes by itself when the reader goes elsewhere. The switch between light and
// dark appears with it, and what was chosen is kept in this browser (partials/javascripts/palette.html reads it).
{
  const panels = [...document.querySelectorAll("details[name=header-panel]")];

  for (const panel of panels) {
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget)) panel.open = false;
    });
  }

  document.addEventListener("click", ({ target }) => {
    for (const panel of panels) if (!panel.contains(target)) panel.open = false;
  });

  const schemeSwitch = document.querySelector("[data-scheme-switch]");
  if (schemeSwitch) {
    schemeSwitch.hidden = false;
    schemeSwitch.addEventListener("click", () => {
      const { dataset } = document.body;
      dataset.mdColorScheme = dataset.mdColorScheme === "slate" ? "default" : "slate";
      try {
        localStorage.setItem("promosite.scheme", dataset.mdColorScheme);
      } catch {
        // A browser that keeps nothing shows the choice on this page alone.
      }
      const ground = getComputedStyle(document.body).backgroundColor;
      for (const bar of document.querySelectorAll("meta[name=theme-color]")) bar.content = ground;
    });
  }
}
