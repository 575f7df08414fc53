// The Print button appears with this script; on paper, what is folded up is opened, and each sheet bears the address.
// Opened from a disk, where no server answers for a folder, links lead to its index.html.
{
  const folded = [];

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll(".page details:not([open])")) {
      details.open = true;
      folded.push(details);
    }
  });

  addEventListener("afterprint", () => {
    for (const details of folded.splice(0)) details.open = false;
  });

  const shown = document.querySelector(".page__address");
  if (shown) document.documentElement.style.setProperty("--address", JSON.stringify(shown.textContent));

  if (location.protocol === "file:") {
    addEventListener("click", ({ target }) => {
      const link = target.closest("a[href]");
      const address = link && new URL(link.getAttribute("href"), location);
      if (address?.protocol !== "file:" || !address.pathname.endsWith("/")) return;
      address.pathname += "index.html";
      link.setAttribute("href", address);
    });
  }
}
