// What readers type and what texts say: words and their forms, where a text answers, and the passage that answers best.
// The engine (engine.js) loads this file as it loads those of an index.
(() => {
  const EASTERN = "\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3";
  const LETTERS = `(?:(?![${EASTERN}])[\\p{L}\\p{N}])+`;
  const PIECE = new RegExp(`(?<eastern>[${EASTERN}]+)|(?<word>${LETTERS}(?:[’']${LETTERS})*)`, "gu");
  const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']/;
  const UNMARKED = { đ: "d", ð: "d", ø: "o", ł: "l", œ: "oe", æ: "ae", ß: "ss" };
  const PARTICLE = /(?:으로부터|에게서|으로서|으로써|이라고|에서는|에서도|까지|부터|에서|에게|으로|처럼|보다|만의|이나|이란|들은|들의|들을|들이|은|는|이|가|을|를|에|의|와|과|도|로|만|들)$/u;
  const WINDOW = 170;

  const fold = (text) =>
    text
      .toLowerCase()
      .replace(/[đðøłœæß]/g, (letter) => UNMARKED[letter])
      .normalize("NFD")
      .replace(/\p{M}/gu, "");

  const stem = (word, stages) => {
    for (const stage of stages) {
      const fitting = stage.find(([suffix, , before]) => word.endsWith(suffix) && word.length - suffix.length >= before);
      if (fitting) word = word.slice(0, word.length - fitting[0].length) + fitting[1];
    }
    return word;
  };

  // A Korean word with its particle, and without it.
  const runs = (run, language) => {
    const bare = language === "ko" && run.length > 2 ? run.replace(PARTICLE, "") : run;
    return bare !== run && bare.length > 1 ? [run, bare] : [run];
  };

  // What a reader typed: words and runs of eastern characters; the last word may go on.
  const tokensOf = (text, { stems, language }) => {
    const typed = text.normalize("NFKC");
    const tokens = [...typed.matchAll(PIECE)].map(({ index, groups }) => {
      const isOpen = index + (groups.word ?? groups.eastern).length === typed.length;
      if (groups.eastern) return { run: groups.eastern, runs: runs(groups.eastern, language), isOpen };
      const whole = groups.word.toLowerCase();
      const form = language === "fr" ? whole.replace(ELISION, "") : whole;
      const folded = fold(form).replaceAll("’", "'");
      return { form, folded, key: stem(folded, stems), isOpen };
    });
    return tokens.filter((token) => token.run || token.key);
  };

  // How much a form of a word counts: most in the spelling that was typed; little with other marks, if marks were typed.
  const likeness = (form, token) => {
    if (form === token.form) return 1.5;
    const isMarked = token.form.replaceAll("’", "'") !== token.folded;
    return isMarked && fold(form) === token.folded ? 0.15 : 1;
  };

  const answers = (folded, token) =>
    folded === token.folded ||
    (token.key !== token.folded && folded.startsWith(token.key)) ||
    (token.isOpen && token.folded.length > 2 && folded.startsWith(token.folded));

  // The places in a text that answer to what was typed, as [start, end].
  const hits = (text, tokens) => {
    const found = [];
    for (const token of tokens.filter((each) => each.run)) {
      const run = token.runs.findLast((each) => text.includes(each)) ?? "";
      for (let at = run ? text.indexOf(run) : -1; at >= 0; at = text.indexOf(run, at + run.length)) found.push([at, at + run.length]);
    }
    const words = tokens.filter((token) => token.key);
    if (words.length) {
      for (const { index, groups } of text.matchAll(PIECE)) {
        const folded = groups.word ? fold(groups.word).replaceAll("’", "'").replace(ELISION, "") : "";
        if (folded && words.some((token) => answers(folded, token))) found.push([index, index + groups.word.length]);
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  };

  // How much of a text its hits cover: 0 to 1.
  const covered = (text, spots) => Math.min(1, spots.reduce((sum, [start, end]) => sum + end - start, 0) / text.length);

  // A text in pieces, those that are hits marked.
  const marked = (text, spots) => {
    const pieces = [];
    let place = 0;
    for (const [start, end] of spots) {
      if (start < place) continue;
      pieces.push({ text: text.slice(place, start) }, { text: text.slice(start, end), isMarked: true });
      place = end;
    }
    return [...pieces, { text: text.slice(place) }].filter((piece) => piece.text);
  };

  const spaced = (text) => ` ${text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

  // What a document says, as it is compared: in its spelling, and without marks. Made once for each document.
  const sayings = new WeakMap();
  const said = (found) => {
    if (!sayings.has(found)) {
      const exact = [["", "", found.description], ...found.passages].map(([, ...texts]) => texts.map(spaced));
      const names = [found.title, ...found.also].map(spaced).join("");
      const all = names + exact.flat().join("");
      sayings.set(found, { exact, folded: exact.map((texts) => texts.map(fold)), all, plain: fold(all) });
    }
    return sayings.get(found);
  };

  // Whether a document says each run of eastern characters whole, not only every two of them.
  const saysRuns = (found, tokens) =>
    tokens.every(({ run, runs }) => !run || run.length < 3 || runs.some((each) => said(found).all.includes(each)));

  // How closely a document says what was typed: as a phrase, with its marks, in its title; of two alike, the one that
  // lies nearer to the home page is the more general one.
  const closeness = (found, text, tokens) => {
    const typed = spaced(text).trimEnd();
    let factor = 1;
    if (said(found).plain.includes(fold(typed))) factor *= 1.6;
    if (said(found).all.includes(typed)) factor *= 1.4;
    const share = (name) => tokens.filter((token) => hits(name, [token]).length).length / tokens.length;
    const isNamed = found.also.some((name) => share(name) === 1);
    const ofTitle = covered(found.title, hits(found.title, tokens));
    factor *= 1 + Math.max(2 * share(found.title), isNamed ? 1.5 : 0) + 3 * ofTitle;
    return factor * (1 + 0.4 / (found.url.split("/").length + 1));
  };

  // How often a text answers to a token.
  const answersIn = (exact, folded, { run, runs, key, folded: typed, isOpen }) => {
    if (run) return Math.max(...runs.map((each) => exact.split(each).length - 1));
    const isPrefix = isOpen || key !== typed;
    return folded.split(isPrefix ? ` ${key.length < typed.length ? key : typed}` : ` ${typed} `).length - 1;
  };

  // How well a passage answers, by its place in the document: by many of the words, often, and in its heading.
  const worth = (found, place, tokens) => {
    const { exact, folded } = said(found);
    const [heading, text] = [0, 1].map((part) => tokens.map((token) => answersIn(exact[place][part], folded[place][part], token)));
    const often = text.reduce((sum, count) => sum + count, 0);
    return text.filter(Boolean).length * 10 + Math.min(often, 9) + (heading.some(Boolean) ? 5 : 0);
  };

  const excerpt = (text, spots) => {
    const width = /[\u3040-\u9fff\uac00-\ud7a3]/u.test(text) ? WINDOW / 2 : WINDOW;
    const from = spots.length ? Math.max(0, spots[0][0] - Math.round(width / 4)) : 0;
    const start = from ? from + Math.max(0, text.slice(from, from + 20).search(/\s/) + 1) : 0;
    const end = Math.min(text.length, start + width);
    const inside = spots.filter(([first, last]) => first >= start && last <= end).map(([first, last]) => [first - start, last - start]);
    const pieces = marked(text.slice(start, end), inside);
    return [...(start ? [{ text: "… " }] : []), ...pieces, ...(end < text.length ? [{ text: " …" }] : [])];
  };

  // The passage that answers best, cut around its first answers: pieces of text, some of them marked.
  const result = (found, tokens) => {
    const passages = [["", "", found.description], ...found.passages];
    const worths = passages.map((_, place) => worth(found, place, tokens));
    const [anchor, heading, text] = passages[worths.indexOf(Math.max(...worths))];
    return {
      url: found.url + (anchor ? `#${anchor}` : ""),
      title: marked(found.title, hits(found.title, tokens)),
      section: found.section,
      heading,
      picture: found.picture,
      excerpt: excerpt(text || found.description, hits(text, tokens)),
    };
  };

  window.promositeSearch("texts", { tokensOf, likeness, hits, covered, marked, saysRuns, closeness, result });
})();
