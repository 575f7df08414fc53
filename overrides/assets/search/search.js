// The search box: a dialog on every page, and the page of results. Without this script both are links to a list of all
// pages. The words it says stand in the page (data-…), in the reader's language.
(() => {
  const PAUSE = 40;

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const words = (pieces) => pieces.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : text));

  const picture = (source) => {
    const image = element("img", "search-result__picture");
    Object.assign(image, { alt: "", width: 96, height: 60, loading: "lazy", decoding: "async", src: source });
    image.onerror = () => image.remove();
    return image;
  };

  const item = (found, root) => {
    const link = element("a", "search-result__link", ...words(found.title));
    link.href = root + found.url;
    const way = [found.section, found.heading].filter(Boolean).join(" › ");
    const text = element("div", "search-result__text", link, element("p", "search-result__way", way));
    text.append(element("p", "search-result__excerpt", ...words(found.excerpt)));
    return element("li", "search-result", ...(found.picture ? [picture(root + found.picture)] : []), text);
  };

  // One box: its field, its list, and the line that says how much was found.
  class Box {
    constructor(part, engine, { root, found, none, failed }) {
      Object.assign(this, { part, engine, root, words: { found, none, failed } });
      this.field = part.querySelector("[data-search-field]");
      this.list = part.querySelector("[data-search-results]");
      this.status = part.querySelector("[data-search-status]");
      this.more = part.querySelector("[data-search-more]");
      this.most = Number(part.dataset.most);
      this.field.addEventListener("input", () => this.look(PAUSE));
      part.addEventListener("keydown", (event) => this.move(event));
    }

    // Loads what the first look needs while the reader is still typing.
    warm() {
      this.engine().then((engine) => engine.warm()).catch(() => {});
    }

    // Shows the likely titles at once; what the documents say, if no other letter follows within the pause.
    async look(pause = 0) {
      const text = this.field.value;
      const asked = (this.asked = Symbol(text));
      const isOver = () => this.asked !== asked;
      if (!text.trim()) return this.show([], "");
      try {
        const engine = await this.engine();
        const early = (titles) => isOver() || this.list.children.length || this.show(titles, "");
        early(await engine.named(text, this.most));
        const found = await engine.find(text, this.most);
        if (isOver()) return;
        early(found.likely);
        await new Promise((resolve) => setTimeout(resolve, pause));
        if (isOver()) return;
        const { results, count } = await engine.read(found, this.most);
        if (!isOver()) this.show(results, this.told(text, count));
      } catch {
        if (!isOver()) this.show([], this.words.failed);
      }
    }

    told(text, count) {
      const pattern = count ? this.words.found : this.words.none;
      return pattern.replace("{count}", count).replace("{query}", () => text.trim());
    }

    show(results, message) {
      const place = [...this.list.querySelectorAll("a")].indexOf(document.activeElement);
      this.list.replaceChildren(...results.map((found) => item(found, this.root)));
      if (place >= 0) (this.list.querySelectorAll("a")[place] ?? this.field).focus();
      this.status.textContent = message;
      this.part.classList.toggle("has-results", results.length > 0);
      if (this.more) this.more.search = new URLSearchParams({ q: this.field.value });
    }

    // The arrows walk through field and results.
    move(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.isComposing) return;
      const stops = [this.field, ...this.list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (next && stops.includes(document.activeElement)) {
        event.preventDefault();
        next.focus();
      }
    }
  }

  const loaded = (address) =>
    new Promise((resolve, reject) => {
      const script = element("script");
      Object.assign(script, { src: address, onload: resolve, onerror: reject });
      document.head.append(script);
    });

  const isWriting = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  const start = () => {
    const dialog = document.querySelector("[data-search-dialog]");
    const page = document.querySelector("[data-search-page]");
    if (!dialog) return;
    const { engine: address, index, ...words } = dialog.dataset;
    let made;
    const engine = () => {
      made ??= loaded(address).then(() => window.promositeSearchEngine(index));
      made.catch(() => (made = undefined));
      return made;
    };
    if (page) openPage(new Box(page, engine, words));
    if (dialog.showModal) openDialog(dialog, new Box(dialog, engine, words), page);
  };

  const openPage = (box) => {
    const address = new URL(location.href);
    box.part.querySelector("form").hidden = false;
    box.field.value = address.searchParams.get("q") ?? "";
    box.look();
    box.field.addEventListener("input", () => {
      address.searchParams.set("q", box.field.value);
      history.replaceState(null, "", address);
    });
    box.part.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      box.look();
    });
  };

  const openDialog = (dialog, box, page) => {
    const open = (event) => {
      event.preventDefault();
      if (page) return page.querySelector("[data-search-field]").focus();
      dialog.showModal();
      box.field.select();
      box.warm();
    };
    for (const opener of document.querySelectorAll("[data-search-open]")) opener.addEventListener("click", open);
    dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.addEventListener("keydown", (event) => {
      const isAsked = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isAsked && !dialog.open && !isWriting(event.target)) open(event);
    });
  };

  start();
})();
