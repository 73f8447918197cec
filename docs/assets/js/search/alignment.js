/* A quotation beside the text, character by character: the cheapest way to read the one as the other. All of the
   quotation counts; of the text what stands before and behind it does not. */
(function () {
  "use strict";

  const { difference } = window.planTexts.characters;
  const FAR = 1 << 29;
  const NONE = -1; // no key
  const FORM = 2; // the same character in another form
  const PUNCTUATION = 8; // another mark
  const WORD = 16; // another character, two neighbours exchanged
  const MORE = 1; // one too many: sooner the wrong one for what stands there
  const LESS = -1; // one too few: sooner left out than wrong, for the sake of what is equal behind it
  const ALSO = 3; // and one more next to it: whoever leaves out a clause goes on with the words behind it
  const BESIDE = 1;
  const EXTRA = 2;
  const MISSING = 4;
  const EXCHANGED = 8;
  const GOES_ON = 16; // what is missing here goes on with the character before

  /** @type {(items: PT.Items, i: number) => number} */
  const alone = (items, i) => (items.words[i] ? WORD : PUNCTUATION);

  /** @type {(least: number, side: number, more: number, less: number, swap: number) => number} */
  const bits = (least, side, more, less, swap) =>
    (side === least ? BESIDE : 0) |
    (more === least ? EXTRA : 0) |
    (less === least ? MISSING : 0) |
    (swap === least ? EXCHANGED : 0);

  /** @typedef {{ row: Int32Array, move: (i: number, j: number) => number }} Cells */

  /** Costs row by row, within a band of diagonals (`low` to `high`, place in the text minus place in the quotation). Of
      every cell all the cheapest moves are kept, as bits.
      @type {(quote: PT.Items, text: PT.Items, low: number, high: number) => Cells} */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the loop that takes the time stays in one piece
  function fill(quote, text, low, high) {
    const n = quote.chars.length;
    const m = text.chars.length;
    const { keys, words, chars } = text;
    const width = high - low + 1;
    const moves = new Uint8Array((n + 1) * width);
    let [twoAbove, above, row] = [0, 1, 2].map(() => new Int32Array(m + 2).fill(FAR));
    row.fill(0, Math.max(0, low), Math.min(m, high) + 1);
    for (let i = 1; i <= n; i++) {
      [twoAbove, above, row] = [above, row, twoAbove];
      row.fill(FAR);
      const [own, isWord, char] = [quote.keys[i - 1], quote.words[i - 1], quote.chars[i - 1]];
      const wrong = isWord ? WORD : PUNCTUATION; // a word is never the wrong one for a comma
      const isPair = i > 1 && own !== quote.keys[i - 2] && isWord && quote.words[i - 2];
      const first = isPair ? quote.keys[i - 2] : NONE; // of two that may be exchanged
      const extra = alone(quote, i - 1) + MORE;
      const last = Math.min(m, i + high);
      let gap = FAR; // the cheapest way here that ends with something missing
      for (let j = Math.max(0, i + low); j <= last; j++) {
        const isSame = j > 0 && keys[j - 1] === own;
        const isLike = j > 0 && words[j - 1] === isWord;
        const other = isLike ? wrong : FAR;
        const side = j ? above[j - 1] + (isSame ? (chars[j - 1] === char ? 0 : FORM) : other) : FAR;
        const more = above[j] + extra;
        const begun = j ? row[j - 1] + (words[j - 1] ? WORD : PUNCTUATION) + LESS : FAR;
        const goesOn = gap + ALSO < begun;
        gap = goesOn ? gap + ALSO : begun;
        const isSwapped = j > 1 && keys[j - 1] === first && keys[j - 2] === own;
        const swap = isSwapped ? twoAbove[j - 2] + WORD : FAR;
        const least = Math.min(side, more, gap, swap);
        row[j] = least;
        moves[i * width + j - i - low] = bits(least, side, more, gap, swap) | (goesOn ? GOES_ON : 0);
      }
    }
    return { row, move: (i, j) => moves[i * width + j - i - low] };
  }

  /** Where the text ends: the cheapest place, the first; where the last character is wrong, behind its counterpart.
      @type {(cells: Cells, n: number, low: number, high: number) => number} */
  function end({ row, move }, n, low, high) {
    let best = Math.max(0, n + low);
    /** @type {(j: number) => number} */
    const good = (j) => move(n, j) & (BESIDE | EXCHANGED);
    for (let j = best + 1; j < row.length && j <= n + high; j++) {
      if (row[j] < row[best] || (row[j] === row[best] && good(j) && !good(best))) best = j;
    }
    return best;
  }

  /** What is missing stays together; what is too many goes on while that costs no more.
      @type {(cell: number, before: number, goesOn: number) => number} */
  function chosen(cell, before, goesOn) {
    if (goesOn || cell & before & (EXTRA | MISSING)) return before;
    return [BESIDE, EXCHANGED, MISSING, EXTRA].find((move) => cell & move) ?? 0;
  }

  /** @type {(move: number, quote: PT.Items, i: number, text: PT.Items, j: number) => PT.AlignedRun} */
  function step(move, quote, i, text, j) {
    if (move === EXCHANGED) return { kind: "exchanged", sort: "word", quote: [i - 2, i], text: [j - 2, j] };
    if (move === EXTRA) return { kind: "extra", sort: sortOf(quote, i - 1), quote: [i - 1, i], text: [j, j] };
    if (move === MISSING) return { kind: "missing", sort: sortOf(text, j - 1), quote: [i, i], text: [j - 1, j] };
    /** @type {PT.AlignedRun} */
    const made = { kind: "same", sort: null, quote: [i - 1, i], text: [j - 1, j] };
    const [one, other] = [quote.chars[i - 1], text.chars[j - 1]];
    if (one === other) return made;
    const isForm = quote.keys[i - 1] === text.keys[j - 1];
    return { ...made, kind: "wrong", sort: isForm ? difference(one, other, quote.words[i - 1]) : sortOf(quote, i - 1) };
  }

  /** @type {(items: PT.Items, i: number) => PT.Sort} */
  const sortOf = (items, i) => (items.words[i] ? "word" : "punctuation");

  /** @type {(quote: PT.Items, text: PT.Items, cells: Cells, last: number) => PT.AlignedRun[]} */
  function steps(quote, text, cells, last) {
    /** @type {PT.AlignedRun[]} */
    const found = [];
    let before = 0;
    let goesOn = 0;
    let [i, j] = [quote.chars.length, last];
    while (i > 0) {
      before = chosen(cells.move(i, j), before, goesOn);
      goesOn = before === MISSING ? cells.move(i, j) & GOES_ON : 0;
      const made = step(before, quote, i, text, j);
      found.push(made);
      [i, j] = [made.quote[0], made.text[0]];
    }
    return found.reverse();
  }

  /** Neighbours of one kind and sort as one; pairs of exchanged characters stay by themselves.
      @type {(found: PT.AlignedRun[]) => PT.AlignedRun[]} */
  function runs(found) {
    /** @type {PT.AlignedRun[]} */
    const joined = [];
    for (const one of found) {
      const last = joined[joined.length - 1];
      if (last && one.kind !== "exchanged" && last.kind === one.kind && last.sort === one.sort) {
        last.quote = [last.quote[0], one.quote[1]];
        last.text = [last.text[0], one.text[1]];
      } else joined.push({ ...one });
    }
    return joined;
  }

  /** How many differences of every sort, two characters exchanged being one; `left` are words left out, among `word`.
      @type {(found: PT.AlignedRun[]) => PT.Counts} */
  function count(found) {
    const counts = { word: 0, left: 0, punctuation: 0, script: 0, form: 0 };
    for (const { kind, sort, quote, text } of found) {
      if (!sort) continue;
      const own = kind === "exchanged" ? 1 : Math.max(quote[1] - quote[0], text[1] - text[0]);
      counts[sort] += own;
      if (kind === "missing" && sort === "word") counts.left += own;
    }
    return counts;
  }

  /** Quotation and text (as `characters.items`): {cost, start, end, runs, counts}; null where none fits into the band.
      `start` and `end` are of the text, ranges of runs count items.
      @type {PT.Alignment["align"]} */
  function align(quote, text, low, high) {
    const n = quote.chars.length;
    const cells = fill(quote, text, low, high);
    const last = end(cells, n, low, high);
    if (!(cells.row[last] < FAR)) return null;
    const found = runs(steps(quote, text, cells, last));
    return { cost: cells.row[last], start: found[0].text[0], end: last, runs: found, counts: count(found) };
  }

  window.planTexts.alignment = { align };
})();
