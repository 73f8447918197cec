/* Where the lines of a pasted page stand that are long enough to tell, and those that go on behind them. Lines that
   follow each other in their document are in order. */
(function () {
  "use strict";

  const { characters, locate, parting } = window.planTexts;
  const LONG = 1000; // characters of a line, from which on it is taken by its sentences where it does not stand as it is
  const FEW = 4; // times as many words as in all others has the document to which a page belongs
  const WORD = 4; // words of a line that does not go on by chance
  const SCANNED = 16; // characters that are looked through for what a cell of a comparison costs

  /** @type {(text: string) => PT.Line} */
  function line(text) {
    const quote = characters.items(text.trim());
    return { quote, key: locate.string(quote), words: parting.wordCount(quote) };
  }

  /** @type {(text: string) => string[]} */
  const sentences = (text) => (text.length > LONG ? parting.WAYS.sentences(text) : [text]);

  /** A line, or its parts where it does not stand as it is: the cells of a row, what stands between ellipses, sentences.
      @type {(folded: string, cells: string[]) => PT.Line[]} */
  function parts(folded, cells) {
    const text = cells.join(" ");
    const one = line(text);
    const made = cells.flatMap(parting.atEllipses).flatMap(sentences);
    return made[0] === text || folded.includes(one.key) ? [one] : made.map(line);
  }

  /** The lines of a text that have words, and the parts of those that do not stand as they are.
      @type {PT.WholeLines["of"]} */
  const of = ({ folded }, text) =>
    text
      .split(/[\r\n]+/u)
      .map((row) => row.split(/[\t\u3000]+/u).map(parting.tidy))
      .flatMap((cells) => parts(folded, cells))
      .filter(({ words }) => words);

  /** Where every document begins and ends, in keys.
      @type {PT.WholeLines["documents"]} */
  function documents({ folded, index, at, rawAt }) {
    /** @type {PT.Stretched[]} */
    const made = [];
    for (let start = 0; start < folded.length; ) {
      const feed = folded.indexOf("\n", start);
      const end = feed === -1 ? folded.length : feed;
      const document = index.document(index.unitAt(at[rawAt[start]]));
      const last = made[made.length - 1];
      if (last?.document === document) last.end = end;
      else made.push({ document, start, end });
      start = end + 1;
    }
    return made;
  }

  /** The first place of a key in a stretch, or -1; looking costs work.
      @type {PT.WholeLines["first"]} */
  function first(texts, key, start, end) {
    if (start >= end || texts.work.left < 0) return -1;
    const found = texts.folded.slice(start, end).indexOf(key);
    texts.work.left -= (found === -1 ? end - start : found) / SCANNED;
    return found === -1 ? -1 : start + found;
  }

  /** Whether a stretch is all of a heading, a passage or a cell, quotation marks at its ends left out.
      @type {PT.WholeLines["isAll"]} */
  function isAll({ index: { text }, at, rawAt }, start, end) {
    /** @type {(place: number, step: number) => boolean} */
    const isEdge = (place, step) => {
      let last = place;
      while (last >= 0 && last < text.length && characters.key(text[last]) === characters.MARK) last += step;
      return "\t\n".includes(text[last] ?? "\n");
    };
    return isEdge(at[rawAt[start]] - 1, -1) && isEdge(at[rawAt[end - 1]] + 1, 1);
  }

  /** Where a line may stand: right behind the line before; else, where it is long enough to tell, later in the document,
      anywhere in it, anywhere.
      @type {(texts: PT.Texts, one: PT.Line, before: number, within: PT.Stretched) => number} */
  function guess(texts, { key, words }, before, within) {
    const { folded } = texts;
    const next = folded[before] === "\n" ? before + 1 : before;
    const isNext = folded.startsWith(key, next);
    if (isNext && (words >= WORD || isAll(texts, next, next + key.length))) return next;
    if (words < parting.TELLING) return -1;
    /** @type {PT.Range[]} */
    const stretches = [[next, within.end], [within.start, within.end], [0, folded.length]];
    let found = -1;
    for (const [start, end] of stretches) if (found === -1) found = first(texts, key, start, end);
    return found;
  }

  /** Which of some numbers make the longest series that rises, by their positions.
      @type {PT.WholeLines["rising"]} */
  function rising(numbers) {
    /** @type {number[]} */
    const ends = []; // of the series of every length that one which ends lowest
    /** @type {number[]} */
    const before = [];
    numbers.forEach((number, i) => {
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[ends[middle]] < number) low = middle + 1;
        else high = middle;
      }
      before[i] = low ? ends[low - 1] : -1;
      ends[low] = i;
    });
    /** @type {Set<number>} */
    const found = new Set();
    for (let i = ends.length ? ends[ends.length - 1] : -1; i !== -1; i = before[i]) found.add(i);
    return found;
  }

  /** For every line its place, or null where it does not tell one.
      @type {(texts: PT.Texts, lines: PT.Line[], all: PT.Stretched[]) => (PT.Standing | null)[]} */
  function guessed(texts, lines, all) {
    let [before, within] = [0, all[0]];
    return lines.map((one) => {
      const start = guess(texts, one, before, within);
      if (start === -1) return null;
      before = start + one.key.length;
      within = all.find(({ end }) => start < end) ?? within;
      return { start, end: before, document: within.document, inOrder: false };
    });
  }

  /** How many keys of lines stand in every document, the most first: [document, keys].
      @type {(places: (PT.Standing | null)[]) => [document: number, keys: number][]} */
  function shares(places) {
    /** @type {Map<number, number>} */
    const made = new Map();
    for (const one of places) if (one) made.set(one.document, (made.get(one.document) ?? 0) + one.end - one.start);
    return [...made].sort((a, b) => b[1] - a[1]);
  }

  /** For every line its place, or null where it does not tell one, and whether the lines are of several documents: those
      of the others are in no order where nearly all stand in one.
      @type {PT.WholeLines["places"]} */
  function places(texts, lines, all) {
    const made = guessed(texts, lines, all);
    const [[main, keys] = [0, 0], ...others] = shares(made);
    const isOfSeveral = others.reduce((sum, [, more]) => sum + more, 0) > keys / FEW;
    for (const { document } of isOfSeveral ? all : all.filter((one) => one.document === main)) {
      const here = made.flatMap((one) => (one?.document === document ? [one] : []));
      for (const i of rising(here.map(({ start }) => start))) here[i].inOrder = true;
    }
    return { places: made, isOfSeveral };
  }

  window.planTexts.wholeLines = { documents, first, isAll, of, places, rising };
})();
