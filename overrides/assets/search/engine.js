// Searches the index of one locale (scripts/promosite/search makes it) without a server: small files of terms and
// documents are loaded as scripts when they are needed, so that a page opened from disk can be searched too.
(() => {
  const EASTERN = "\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3";
  const LETTERS = `(?:(?![${EASTERN}])[\\p{L}\\p{N}])+`;
  const PIECE = () => new RegExp(`(?<eastern>[${EASTERN}]+)|(?<word>${LETTERS}(?:[’']${LETTERS})*)`, "gu");
  const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']/;
  const UNMARKED = { đ: "d", ð: "d", ø: "o", ł: "l", œ: "oe", æ: "ae", ß: "ss" };
  const PARTICLE = /(?:으로부터|에게서|으로서|으로써|이라고|에서는|에서도|까지|부터|에서|에게|으로|처럼|보다|만의|이나|이란|들은|들의|들을|들이|은|는|이|가|을|를|에|의|와|과|도|로|만|들)$/u;
  const CANDIDATES = 10;
  const MOST_FILES = 4;

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

  const pairs = (run) => (run.length === 1 ? [run] : [...run].slice(1).map((letter, place) => run[place] + letter));

  // The files of an index, each loaded once.
  class Files {
    constructor(base) {
      this.base = base;
      this.loaded = new Map();
      this.waiting = new Map();
    }

    take(name, data) {
      this.waiting.get(name)?.(data);
    }

    load(name) {
      if (!this.loaded.has(name)) {
        const promise = new Promise((resolve, reject) => {
          this.waiting.set(name, resolve);
          const script = document.createElement("script");
          script.src = `${this.base}${name}.js${this.version ? `?${this.version}` : ""}`;
          script.onerror = () => {
            this.loaded.delete(name);
            reject(new Error(name));
          };
          document.head.append(script);
        });
        this.loaded.set(name, promise);
      }
      return this.loaded.get(name);
    }
  }

  class Engine {
    constructor(base) {
      this.files = new Files(base);
      window.promositeSearch = (name, data) => this.files.take(name, data);
    }

    async table() {
      const table = await this.files.load("index");
      this.files.version = table.version;
      return table;
    }

    // Loads what every query needs, so that the first one waits for less.
    async warm() {
      await this.table();
      await this.files.load("titles");
    }

    // What a reader typed: words and runs of eastern characters; the last word may go on.
    async query(text) {
      const { stems, language } = await this.table();
      const typed = text.normalize("NFKC");
      const tokens = [...typed.matchAll(PIECE())].map(({ index, groups }) => {
        const isOpen = index + (groups.word ?? groups.eastern).length === typed.length;
        if (groups.eastern) return { run: groups.eastern, runs: this.forms(groups.eastern, language), isOpen };
        const whole = groups.word.toLowerCase();
        const form = language === "fr" ? whole.replace(ELISION, "") : whole;
        const folded = fold(form).replaceAll("’", "'");
        return { form, folded, key: stem(folded, stems), isOpen };
      });
      return tokens.filter((token) => token.run || token.key);
    }

    // A Korean word with its particle, and without it.
    forms(run, language) {
      const bare = language === "ko" && run.length > 2 ? run.replace(PARTICLE, "") : run;
      return bare !== run && bare.length > 1 ? [run, bare] : [run];
    }

    // The entries of the keys that are this one or, for a word that may go on, begin with it.
    async entries(key, isOpen) {
      const { firsts } = await this.table();
      let first = firsts.findIndex((other) => other > key);
      first = (first < 0 ? firsts.length : first) - 1;
      let last = Math.max(first, 0);
      while (isOpen && firsts[last + 1]?.startsWith(key)) last += 1;
      last = Math.min(last, Math.max(first, 0) + MOST_FILES - 1);
      const numbers = Array.from({ length: last - Math.max(first, 0) + 1 }, (_, place) => Math.max(first, 0) + place);
      const files = await Promise.all(numbers.map((number) => this.files.load(`t-${number}`)));
      return files.flatMap((terms) =>
        isOpen
          ? Object.entries(terms).filter(([other]) => other.startsWith(key))
          : Object.hasOwn(terms, key)
            ? [[key, terms[key]]]
            : [],
      );
    }

    async scores(token) {
      if (token.run) {
        const found = await Promise.all(token.runs.map((run) => this.scoresOfRun(run)));
        return merged(found, Math.max);
      }
      const isMarked = token.form.replaceAll("’", "'") !== token.folded;
      const keys = [...new Set([token.key, ...(token.isOpen ? [token.folded] : [])])];
      const entries = await Promise.all(keys.map((key) => this.entries(key, token.isOpen && key.length > 1)));
      const lists = [];
      for (const [key, entry] of new Map(entries.flat())) {
        const forms = Array.isArray(entry) ? { [key]: entry } : entry;
        const share = key === token.key ? 1 : 0.4;
        const scores = new Map();
        for (const [form, postings] of Object.entries(forms)) add(scores, postings, share * likeness(form, token, isMarked));
        lists.push(scores);
      }
      return merged(lists, Math.max);
    }

    async scoresOfRun(run) {
      const all = pairs(run);
      const lists = await Promise.all(all.map((pair) => this.entries(pair, pair.length === 1)));
      const found = lists.map((entries) => {
        const scores = new Map();
        for (const [, entry] of entries) {
          for (const postings of Array.isArray(entry) ? [entry] : Object.values(entry)) add(scores, postings, 1);
        }
        return scores;
      });
      const held = counts(found);
      const most = Math.max(0, ...held.values());
      const isEnough = most * 2 >= all.length;
      const total = merged(found, (one, other) => one + other);
      return new Map([...total].filter(([number]) => isEnough && held.get(number) === most));
    }

    // The documents that hold most of what was typed, the best first, with the passage that shows it; `early` is told the
    // likely ones by their titles, while they are still being loaded.
    async search(text, most = 8, early = () => {}) {
      const tokens = await this.query(text);
      if (!tokens.length) return { tokens, results: [], count: 0 };
      const scores = await Promise.all(tokens.map((token) => this.scores(token)));
      const held = counts(scores);
      const full = Math.max(0, ...held.values());
      const total = merged(scores, (one, other) => one + other);
      const ranked = [...total].filter(([number]) => held.get(number) === full).sort((one, other) => other[1] - one[1]);
      const near = ranked.slice(0, Math.max(most, CANDIDATES));
      const titles = await this.files.load("titles");
      early(likely(near.map(([number, score]) => [titles[number], score]), tokens).slice(0, most));
      const documents = await Promise.all(near.map(([number]) => this.files.load(`d-${number}`)));
      const judged = documents.map((found, place) => ({
        found,
        score: near[place][1] * closeness(found, text, tokens),
        isSaid: saysRuns(found, tokens),
      }));
      const isWhole = judged.some(({ isSaid }) => isSaid);
      const kept = judged.filter(({ isSaid }) => isSaid || !isWhole).sort((one, other) => other.score - one.score);
      const results = kept.slice(0, most).map(({ found }) => result(found, tokens));
      return { tokens, results, count: ranked.length - (judged.length - kept.length) };
    }
  }

  const add = (scores, postings, share) => {
    for (let place = 0; place < postings.length; place += 2) {
      scores.set(postings[place], (scores.get(postings[place]) ?? 0) + postings[place + 1] * share);
    }
  };

  // In how many of the maps each number stands.
  const counts = (maps) => {
    const held = new Map();
    for (const scores of maps) for (const number of scores.keys()) held.set(number, (held.get(number) ?? 0) + 1);
    return held;
  };

  const merged = (maps, join) => {
    const all = new Map();
    for (const scores of maps) {
      for (const [number, score] of scores) all.set(number, all.has(number) ? join(all.get(number), score) : score);
    }
    return all;
  };

  // The spelling that was typed counts most; other marks on the same letters count little if marks were typed.
  const likeness = (form, token, isMarked) => {
    if (form === token.form) return 1.5;
    return isMarked && fold(form) === token.folded ? 0.15 : 1;
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
    factor *= 1 + Math.max(2 * share(found.title), isNamed ? 1.5 : 0) + 3 * covered(found.title, tokens);
    return factor * (1 + 0.4 / (found.url.split("/").length + 1));
  };

  // How much of a title answers to what was typed: 0 to 1.
  const covered = (title, tokens) =>
    Math.min(1, hits(title, tokens).reduce((sum, [start, end]) => sum + end - start, 0) / title.length);

  // What is shown until the documents are there: titles and sections, the best first as far as titles tell.
  const likely = (found, tokens) =>
    found
      .map(([[title, url, section], score]) => ({ title, url, section, score: score * (1 + 5 * covered(title, tokens)) }))
      .sort((one, other) => other.score - one.score)
      .map(({ title, url, section }) => ({
        url,
        title: marked(title, hits(title, tokens)),
        section,
        heading: "",
        picture: "",
        excerpt: [],
      }));

  // How often a text answers to a token.
  const answersIn = (exact, folded, { run, runs, key, folded: typed, isOpen }) => {
    if (run) return Math.max(...runs.map((each) => exact.split(each).length - 1));
    const isPrefix = isOpen || key !== typed;
    return folded.split(isPrefix ? ` ${key.length < typed.length ? key : typed}` : ` ${typed} `).length - 1;
  };

  // The places in a text that answer to what was typed, as [start, end].
  const hits = (text, tokens) => {
    const found = [];
    for (const token of tokens.filter((each) => each.run)) {
      const run = token.runs.findLast((each) => text.includes(each)) ?? "";
      for (let at = run ? text.indexOf(run) : -1; at >= 0; at = text.indexOf(run, at + run.length)) found.push([at, at + run.length]);
    }
    const words = tokens.filter((token) => token.key);
    if (words.length) {
      for (const { index, groups } of text.matchAll(PIECE())) {
        const folded = groups.word ? fold(groups.word).replaceAll("’", "'").replace(ELISION, "") : "";
        if (folded && words.some((token) => answers(folded, token))) found.push([index, index + groups.word.length]);
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  };

  const answers = (folded, token) =>
    folded === token.folded ||
    (token.key !== token.folded && folded.startsWith(token.key)) ||
    (token.isOpen && token.folded.length > 2 && folded.startsWith(token.folded));

  const WINDOW = 170;

  // How well a passage answers, by its place in the document: by many of the words, often, and in its heading.
  const worth = (found, place, tokens) => {
    const { exact, folded } = said(found);
    const [heading, text] = [0, 1].map((part) => tokens.map((token) => answersIn(exact[place][part], folded[place][part], token)));
    const often = text.reduce((sum, count) => sum + count, 0);
    return text.filter(Boolean).length * 10 + Math.min(often, 9) + (heading.some(Boolean) ? 5 : 0);
  };

  // The passage that answers best, cut around its first answers: pieces of text, some of them marked.
  const result = (found, tokens) => {
    const passages = [["", "", found.description], ...found.passages];
    const worths = passages.map((_, place) => worth(found, place, tokens));
    const [anchor, heading, text] = passages[worths.indexOf(Math.max(...worths))];
    const best = { anchor, heading, text, spots: hits(text, tokens) };
    return {
      url: found.url + (best.anchor ? `#${best.anchor}` : ""),
      title: marked(found.title, hits(found.title, tokens)),
      section: found.section,
      heading: best.heading,
      picture: found.picture,
      excerpt: excerpt(best.text || found.description, best.spots),
    };
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

  window.promositeSearchEngine = (base) => new Engine(base);
})();
