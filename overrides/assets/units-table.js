// The search box above the tables of units: shows the rows that hold every word asked for, with or without marks.
{
  const form = document.querySelector("[data-units-search]");

  const plain = (text) =>
    text
      .toLowerCase()
      .replaceAll("đ", "d")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .normalize("NFC");

  const rows = [...document.querySelectorAll("[data-units-row]")].map((row) => ({ row, text: plain(row.textContent) }));

  const search = () => {
    const words = plain(form.querySelector("input").value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    const pattern = form.dataset.pattern.replace("{shown}", shown).replace("{all}", rows.length);
    form.querySelector("output").textContent = words.length ? pattern : "";
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", search);
    form.addEventListener("submit", (event) => event.preventDefault());
    search();
  }
}
