// The header's panels (languages, menu) are disclosures that work without this script. With it, Escape closes the one that
// is open and gives the focus back, and it closes by itself when the reader goes elsewhere. The switch between light and
// dark appears with it: it works the hidden form that Material's script listens to.
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
      const now = document.body.dataset.mdColorScheme;
      const other = document.querySelector(`[name=__palette]:not([data-md-color-scheme="${now}"])`);
      other.checked = true;
      other.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}
