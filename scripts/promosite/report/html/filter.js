(() => {
  "use strict";
  const form = document.querySelector(".filters");
  const table = document.querySelector(".matrix");
  const output = form.querySelector("output");
  const names = ["locale", "state", "severity", "family"];
  const lines = [...table.querySelectorAll("tbody tr:not(.matrix__section)")];
  const cells = lines.map((line) => [...line.querySelectorAll("td")]);

  const holds = (cell, name, wanted) => !wanted || (cell.dataset[name] || "").split(" ").includes(wanted);

  const apply = () => {
    const wanted = names.map((name) => form.elements[name].value);
    const filtered = wanted.some(Boolean);
    let shown = 0;
    lines.forEach((line, row) => {
      let some = false;
      for (const cell of cells[row]) {
        const fits = names.every((name, place) => holds(cell, name, wanted[place]));
        cell.classList.toggle("is-beside", filtered && !fits);
        some = some || fits;
      }
      line.hidden = filtered && !some;
      shown += line.hidden ? 0 : 1;
    });
    for (const body of table.tBodies) {
      body.hidden = !body.querySelector("tr:not(.matrix__section):not([hidden])");
    }
    for (const cell of table.querySelectorAll("[data-locale]")) {
      cell.hidden = Boolean(wanted[0]) && cell.dataset.locale !== wanted[0];
    }
    output.textContent = output.dataset.pattern.replace("{shown}", shown).replace("{all}", lines.length);
  };

  const remember = () => {
    const chosen = new URLSearchParams(names.map((name) => [name, form.elements[name].value]).filter(([, value]) => value));
    history.replaceState(null, "", chosen.size ? `#${chosen}` : location.pathname.split("/").pop());
  };

  const recall = () => {
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const name of names) {
      if (kept.has(name)) form.elements[name].value = kept.get(name);
    }
    apply();
  };

  form.hidden = false;
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", recall);
})();
