// Searches the index of one locale (scripts/promosite/search makes it) without a server: small files of terms and
// documents are loaded as scripts when they are needed, so that a page opened from disk can be searched too.
(() => {
  const BESIDE = document.currentScript.src.replace(/[^/]*$/, "");
  const CANDIDATES = 10;
  const MOST_FILES = 4;
  // Of BM25: how soon another occurrence counts less, and how much the length of a document counts.
  const SATURATION = 1.2;
  const SHORTNESS = 0.5;

  // The files of an index, and that of the texts, each loaded once; each hands over its data by `promositeSearch`.
  class Files {
    constructor(base) {
      this.base = base;
      this.loaded = new Map();
      this.waiting = new Map();
      window.promositeSearch = (name, data) => this.waiting.get(name)?.(data);
    }

    load(name, address = `${this.base}${name}.js${this.version ? `?${this.version}` : ""}`) {
      if (!this.loaded.has(name)) this.loaded.set(name, this.script(name, address));
      return this.loaded.get(name);
    }

    script(name, address) {
      return new Promise((resolve, reject) => {
        this.waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = address;
        script.onerror = () => {
          this.loaded.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      });
    }
  }

  class Engine {
    constructor(base) {
      this.files = new Files(base);
    }

    // What every query needs: the table of the index, and what reads texts.
    async ready() {
      const needed = [this.files.load("index"), this.files.load("texts", `${BESIDE}texts.js`)];
      [this.table, this.texts] = await Promise.all(needed);
      this.files.version = this.table.version;
      this.norms ??= norms(this.table.lengths);
    }

    // Loads what the first query would wait for, and has the browser compile what will read it.
    async warm() {
      await this.ready();
      const [first] = await this.files.load("titles");
      this.likely(first, 0, this.texts.tokensOf(first[0], this.table));
    }

    // The entries of the keys that are this one or, for a word that may go on, begin with it.
    async entries(key, isOpen) {
      const files = await Promise.all(this.numbers(key, isOpen).map((number) => this.files.load(`t-${number}`)));
      const fitting = (terms) => (isOpen ? Object.keys(terms).filter((other) => other.startsWith(key)) : [key]);
      const held = files.flatMap((terms) => fitting(terms).flatMap((other) => (Object.hasOwn(terms, other) ? [[other, terms[other]]] : [])));
      return held.map(([other, entry]) => [other, this.weighed(spellings(other, entry))]);
    }

    // The postings of a key by spelling, with weights in the place of counts.
    weighed(forms) {
      const held = new Set(Object.values(forms).flatMap(numbersOf)).size;
      const rarity = Math.log(1 + (this.norms.length - held + 0.5) / (held + 0.5));
      const weight = (count, number) => (rarity * count) / (count + this.norms[number]);
      const weights = (postings) => postings.map((told, place) => (place % 2 ? weight(told, postings[place - 1]) : told));
      return Object.entries(forms).map(([form, postings]) => [form, weights(postings)]);
    }

    // The numbers of the files of terms in which such keys may stand.
    numbers(key, isOpen) {
      const { firsts } = this.table;
      const after = firsts.findIndex((other) => other > key);
      const first = Math.max((after < 0 ? firsts.length : after) - 1, 0);
      let last = first;
      while (isOpen && last - first + 1 < MOST_FILES && firsts[last + 1]?.startsWith(key)) last += 1;
      return Array.from({ length: last - first + 1 }, (_, place) => first + place);
    }

    async scores(token) {
      if (token.run) return highest(await Promise.all(token.runs.map((run) => this.scoresOfRun(run))));
      const keys = [...new Set([token.key, ...(token.isOpen ? [token.folded] : [])])];
      const entries = await Promise.all(keys.map((key) => this.entries(key, token.isOpen && key.length > 1)));
      const found = this.none();
      const ofKey = this.none();
      for (const [key, forms] of new Map(entries.flat())) {
        const share = key === token.key ? 1 : 0.4;
        for (const [form, postings] of forms) add(ofKey, postings, share * this.texts.likeness(form, token));
        for (const [, postings] of forms) take(found, ofKey, postings);
      }
      return found;
    }

    // Of eastern characters, every two that follow each other are looked up; documents count that hold most of them.
    async scoresOfRun(run) {
      const all = pairs(run);
      const lists = await Promise.all(all.map((pair) => this.entries(pair, pair.length === 1)));
      const found = lists.map((entries) => {
        const scores = this.none();
        for (const [, postings] of entries.flatMap(([, forms]) => forms)) add(scores, postings, 1);
        return scores;
      });
      const [total, best] = agreed(found);
      return best * 2 >= all.length ? total : this.none();
    }

    // A score for each document, 0: not found.
    none() {
      return new Float64Array(this.norms.length);
    }

    // The documents that hold most of what was typed, the likely ones first; these by title and section, as results.
    async find(text, most) {
      await this.ready();
      const tokens = this.texts.tokensOf(text, this.table);
      const [scores] = agreed(await Promise.all(tokens.map((token) => this.scores(token))));
      const ranked = [...scores.keys()].filter((number) => scores[number]).sort((one, other) => scores[other] - scores[one]);
      const near = ranked.slice(0, Math.max(most, CANDIDATES)).map((number) => ({ number, score: scores[number] }));
      const titles = near.length ? await this.files.load("titles") : [];
      const likely = near.map(({ number, score }) => this.likely(titles[number], score, tokens));
      return { text, tokens, near, count: ranked.length, likely: best(likely).slice(0, most) };
    }

    // What can be shown before any term is known: titles that hold each run of eastern characters as it was typed.
    async named(text, most) {
      await this.ready();
      const tokens = this.texts.tokensOf(text, this.table);
      if (!tokens.length || tokens.some(({ run }) => !run)) return [];
      const holds = (title) => tokens.every(({ runs }) => runs.some((run) => title.includes(run)));
      const titles = (await this.files.load("titles")).filter(([title]) => holds(title));
      return best(titles.map((title) => this.likely(title, 1, tokens))).slice(0, most);
    }

    // What is shown until the document is there, scored as far as its title tells.
    likely([title, url, section], score, tokens) {
      const { hits, covered, marked } = this.texts;
      const spots = hits(title, tokens);
      const shown = { url, title: marked(title, spots), section, heading: "", picture: "", excerpt: [] };
      return { ...shown, score: score * (1 + 5 * covered(title, spots)) };
    }

    // Those documents in the order of what they say, with the passage that shows it.
    async read({ text, tokens, near, count }, most) {
      const { saysRuns, closeness, result } = this.texts;
      const documents = await Promise.all(near.map(({ number }) => this.files.load(`d-${number}`)));
      const judged = documents.map((found, place) => ({
        found,
        score: near[place].score * closeness(found, text, tokens),
        isSaid: saysRuns(found, tokens),
      }));
      const isWhole = judged.some(({ isSaid }) => isSaid);
      const kept = best(judged.filter(({ isSaid }) => isSaid || !isWhole));
      const results = kept.slice(0, most).map(({ found }) => result(found, tokens));
      return { results, count: count - (judged.length - kept.length) };
    }

    async search(text, most = 8) {
      return this.read(await this.find(text, most), most);
    }
  }

  const pairs = (run) => (run.length === 1 ? [run] : [...run].slice(1).map((letter, place) => run[place] + letter));

  // What the length of each document takes from the weights of its terms; the weight is BM25 (Robertson and Zaragoza, “The
  // probabilistic relevance framework”, 2009), less what all weights have in common.
  const norms = (lengths) => {
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
    return lengths.map((length) => SATURATION * (1 - SHORTNESS + (SHORTNESS * length) / average));
  };

  // Postings by spelling: [document, count, document, count …].
  const spellings = (key, entry) => (Array.isArray(entry) ? { [key]: entry } : entry);

  const numbersOf = (postings) => postings.filter((_, place) => place % 2 === 0);

  const add = (scores, postings, share) => {
    for (let place = 0; place < postings.length; place += 2) scores[postings[place]] += postings[place + 1] * share;
  };

  // Takes over the scores of the documents that the postings name, where they are higher.
  const take = (found, scores, postings) => {
    for (let place = 0; place < postings.length; place += 2) {
      const number = postings[place];
      found[number] = Math.max(found[number], scores[number]);
      scores[number] = 0;
    }
  };

  const joined = ([first = [], ...others], join) =>
    others.reduce((all, scores) => all.map((score, number) => join(score, scores[number])), first);
  const highest = (lists) => joined(lists, Math.max);
  const sum = (lists) => joined(lists, (one, other) => one + other);

  // The sums of the documents that stand in most of the lists, and in how many those are.
  const agreed = (lists) => {
    const held = sum(lists.map((scores) => scores.map(Math.sign)));
    const most = held.reduce((one, other) => Math.max(one, other), 0);
    return [sum(lists).map((score, number) => (held[number] === most ? score : 0)), most];
  };

  const best = (scored) => scored.sort((one, other) => other.score - one.score);

  window.promositeSearchEngine = (base) => new Engine(base);
})();
