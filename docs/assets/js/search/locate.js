/* Where a quotation stands: word for word, the same but for punctuation and script, or with differences. */
(function () {
  "use strict";

  const { alignment, characters, grams, losses, stream } = window.planTexts;
  const MOST_EXACT = 400;
  const MOST_SAME = 40; // with other punctuation or script; each is compared
  const WINDOWS = 10; // places that are compared when nothing is the same
  const CELLS = 3e7; // of the comparisons with the same words together: bounds time and memory
  const PER_KEY = 2400; // cells that a key of a quotation may cost where nothing is the same
  const PER_HIT = 8; // what a group that is found costs, in cells
  const AROUND = 8; // characters beside a window: quotation marks are not counted in windows
  const NOTHING = { word: 0, left: 0, gone: 0, punctuation: 0, script: 0, form: 0 };

  /** @type {PT.Locate["occurrences"]} */
  function* occurrences(text, part) {
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at;
  }

  /** The keys of items as they stand in the folded text.
      @type {PT.Locate["string"]} */
  const string = ({ keys }) => Array.from(keys.filter((key) => key !== characters.MARK), (key) => String.fromCodePoint(key)).join("");
  /** @type {(text: string) => Uint16Array} */
  const units = (text) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  /** @type {(items: PT.Items) => number} */
  const marks = ({ keys }) => keys.reduce((sum, key) => sum + Number(key === characters.MARK), 0);

  /** @typedef {Pick<PT.Place, "runs" | "counts" | "cost" | "isApart" | "isInPart">} Compared */

  /** A place as readers see it. `start` and `end` are in the continuous text; runs have the words of both sides, `hits`
      are the units over which it runs.
      @type {(texts: PT.Texts, start: number, end: number, found: Compared) => PT.Place} */
  function place(texts, start, end, found) {
    const hits = stream.units(texts, start, end);
    const lost = losses.inside(texts.index, texts.at[start], texts.at[end - 1] + 1);
    return { start, end, hits, ...found, lost, onlyPromised: texts.index.isContentsOnly(hits[0].unit) };
  }

  /** @type {(texts: PT.Texts, quote: PT.Items, start: number, end: number) => PT.Place} */
  function exactPlace(texts, quote, start, end) {
    const original = texts.index.text.slice(texts.at[start], texts.at[end - 1] + 1);
    /** @type {PT.Run[]} */
    const runs = [{ kind: "same", sort: null, quote: quote.text, original, at: 0, from: texts.at[start], to: texts.at[end - 1] + 1, lost: false }];
    return place(texts, start, end, { runs, counts: NOTHING, cost: 0, isApart: false, isInPart: false });
  }

  /** Runs with words instead of positions; blanks go with the character before them. The text begins at `offset` of that
      of the index.
      @type {(texts: PT.Texts, quote: PT.Items, text: PT.Items, offset: number, found: PT.Aligned) => PT.Run[]} */
  function worded(texts, quote, text, offset, found) {
    const end = offset + text.from[found.end - 1] + 1;
    /** @type {(item: number) => number} */
    const at = (item) => (item < found.end ? offset + text.from[item] : end);
    /** @type {(range: PT.Range) => string} */
    const original = ([from, to]) => (from < to ? texts.index.text.slice(at(from), at(to)) : "");
    /** @type {(range: PT.Range) => string} */
    const quoted = ([from, to]) => quote.text.slice(quote.from[from] ?? quote.text.length, quote.from[to]);
    return found.runs.map((run) => {
      const [from, to] = [at(run.text[0]), at(run.text[1])];
      return { ...run, at: run.quote[0], quote: quoted(run.quote), original: original(run.text), from, to, lost: false };
    });
  }

  /** @type {(sorted: ArrayLike<number>, value: number) => number} */
  function firstAtOrAfter(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The quotation beside the text where it may begin: between `low` and `high`, counted in keys. Null where it cannot.
      @type {(texts: PT.Texts, quote: PT.Items, length: number, low: number, high: number) => PT.Place | null} */
  function compare(texts, quote, length, low, high) {
    const last = texts.rawAt.length - 1;
    /** @type {(key: number) => number} */
    const raw = (key) => texts.rawAt[Math.min(Math.max(key, 0), last)];
    const [first, behind] = stream.bounds(texts, raw(Math.floor((low + high + length) / 2)));
    const start = Math.max(first, raw(low) - AROUND);
    const end = Math.min(behind, raw(high + length) + 1 + AROUND);
    if (start >= end) return null;
    const offset = texts.at[start];
    const text = characters.items(texts.index.text.slice(offset, texts.at[end - 1] + 1));
    const before = firstAtOrAfter(texts.rawAt, start);
    const found = alignment.align(quote, text, low - before - marks(quote) - AROUND, high - before + marks(text) + AROUND);
    if (!found || found.end === found.start) return null;
    const { cost, isApart, isInPart } = found;
    const { runs, counts } = losses.weighed(texts.index, worded(texts, quote, text, offset, found), found.counts);
    const from = firstAtOrAfter(texts.at, offset + text.from[found.start]);
    const to = firstAtOrAfter(texts.at, offset + text.from[found.end - 1]) + 1;
    return place(texts, from, to, { runs, counts, cost, isApart, isInPart });
  }

  /** The nearest first; of places that overlap the nearest.
      @type {(places: PT.Place[]) => PT.Place[]} */
  function sorted(places) {
    /** @type {(a: PT.Place, b: PT.Place) => number} */
    const order = (a, b) =>
      Number(a.onlyPromised) - Number(b.onlyPromised) ||
      a.counts.word - a.counts.gone - (b.counts.word - b.counts.gone) ||
      a.cost - b.cost ||
      a.start - b.start;
    /** @type {PT.Place[]} */
    const kept = [];
    for (const one of places.sort(order)) {
      if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
    }
    return kept;
  }

  /** Places where every character is the same, blanks not counted: the first ones, how many stand in the texts and how
      many in a contents list only: {places, total, promised}.
      @type {PT.Locate["wordForWord"]} */
  function wordForWord(texts, quote) {
    const wanted = quote.chars.join("");
    const places = [];
    const counts = [0, 0];
    for (const at of occurrences(texts.raw, wanted)) {
      if (places.length < MOST_EXACT) places.push(exactPlace(texts, quote, at, at + wanted.length));
      counts[Number(texts.index.isContentsOnly(texts.index.unitAt(texts.at[at])))]++;
    }
    return { places: sorted(places), total: counts[0], promised: counts[1] };
  }

  /** Places where the words are the same but for their form.
      @type {PT.Locate["sameWords"]} */
  function sameWords(texts, quote) {
    const wanted = string(quote);
    const perPlace = quote.chars.length * (2 * marks(quote) + 4 * AROUND);
    const most = Math.max(1, Math.min(MOST_SAME, Math.floor(CELLS / perPlace)));
    const found = [];
    for (const at of wanted ? occurrences(texts.folded, wanted) : []) {
      if (found.push(compare(texts, quote, wanted.length, at, at)) === most) break;
    }
    return sorted(found.filter((one) => one !== null));
  }

  /** How far a place may be off, in keys.
      @type {(length: number) => number} */
  const slack = (length) => Math.min(600, Math.max(6, Math.ceil(length * 0.5)));

  /** Places with differences, of which `isNear` says that they are near enough; and the longest stretches of the
      quotation that do occur: {places, stretches}.
      @type {PT.Locate["near"]} */
  function near(texts, quote, isNear) {
    const wanted = string(quote);
    const { length } = wanted;
    const hits = grams.scan(texts.keys, units(wanted));
    const off = slack(length);
    const perWindow = length * (2 * off + (length >> 2) + 4 * AROUND);
    const most = Math.max(1, Math.min(WINDOWS, Math.floor((PER_KEY * length) / perWindow)));
    texts.work.left -= texts.keys.length + PER_HIT * hits.texts.length + most * perWindow;
    const places = grams
      .diagonals(hits, texts.keys.length, length, most)
      .map(({ from, to }) => compare(texts, quote, length, from - off, to + off))
      .filter((one) => one !== null)
      .filter(isNear);
    return { places: sorted(places), stretches: places.length ? [] : grams.stretches(hits, length) };
  }

  /** The place where the words of a quotation begin at a key of the text; null where nothing differs.
      @type {PT.Locate["same"]} */
  function same(texts, quote, at) {
    const found = compare(texts, quote, string(quote).length, at, at);
    return found?.runs.some(({ kind }) => kind !== "same") ? found : null;
  }

  /** The place nearest to a quotation that lies in a stretch of the text, in keys; null where there is none, or the
      stretch is too long to be compared.
      @type {PT.Locate["between"]} */
  function between(texts, quote, start, end) {
    const { length } = string(quote);
    const off = slack(length);
    const last = Math.max(start, end - length);
    const cells = length * (last - start + 2 * off + 4 * AROUND);
    if (start >= end || cells > PER_KEY * length) return null;
    texts.work.left -= cells;
    const found = compare(texts, quote, length, start - off, last + off);
    const isInside = found && found.end > texts.rawAt[start] && found.start <= texts.rawAt[end - 1];
    return isInside ? found : null;
  }

  window.planTexts.locate = { between, occurrences, same, string, wordForWord, sameWords, near };
})();
