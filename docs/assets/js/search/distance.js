/* A quotation beside the text, token by token: the cheapest way to read the one as the other. All of the quotation
   counts; of the text what stands before and behind it does not. */
(function () {
  "use strict";

  const { PUNCTUATION, WORD, RANK } = window.planTexts.figures;
  const FAR = 1 << 29;
  const NONE = -1; // no key, no sort
  const FORM = 2; // the same character in another form
  const COSTS = [8, 16, 12, 16, 16]; // of another one in its place: of punctuation, a word, a rank, a year, a bare number
  const FIGURE = 12; // of another figure: sooner that than another word, for words say what it is the figure of
  const MORE = 1; // one too many: sooner the wrong one for what stands there
  const LESS = -1; // one too few: sooner left out than wrong, for the sake of what is equal behind it
  const ALSO = 3; // and one more next to it: whoever leaves out a clause goes on with the words behind it
  const BESIDE = 1;
  const EXTRA = 2;
  const MISSING = 4;
  const EXCHANGED = 8;
  const GOES_ON = 16; // what is missing here goes on with the token before
  const SHUT = 1; // left out as good as free, and nothing may be set against it
  const FREE = 2; // may be left out as good as free
  const ONCE = 1; // as good as: one stretch sooner than two

  /** @type {(sort: number) => number} */
  const alone = (sort) => (sort === PUNCTUATION ? COSTS[PUNCTUATION] : COSTS[WORD]);
  /** @type {(sort: number) => boolean} */
  const isChinese = (sort) => sort === WORD || sort === RANK;

  /** @type {(least: number, side: number, more: number, less: number, swap: number) => number} */
  const bits = (least, side, more, less, swap) =>
    (side === least ? BESIDE : 0) |
    (more === least ? EXTRA : 0) |
    (less === least ? MISSING : 0) |
    (swap === least ? EXCHANGED : 0);

  /** Which places of the text belong to a place of the quotation, items being counted: from `low` to `high`.
      @type {(quote: PT.Tokens, text: PT.Tokens, low: number, high: number) => { from: Int32Array; to: Int32Array }} */
  function band(quote, text, low, high) {
    const from = new Int32Array(quote.starts.length);
    const to = new Int32Array(quote.starts.length);
    let [first, last] = [0, -1];
    quote.starts.forEach((start, i) => {
      while (first < text.starts.length && text.starts[first] < start + low) first++;
      while (last + 1 < text.starts.length && text.starts[last + 1] <= start + high) last++;
      [from[i], to[i]] = [first, last];
    });
    return { from, to };
  }

  /** The text with what is left out: its keys and sorts, and what it costs to leave out a token, alone or next to another.
      @type {(text: PT.Tokens, left: Uint8Array | null) => { keys: Int32Array; sorts: Int32Array; less: Uint8Array; also: Uint8Array }} */
  function without(text, left) {
    const [keys, sorts] = [text.keys.slice(), text.sorts.slice()];
    const less = Uint8Array.from(sorts, (sort) => alone(sort) + LESS);
    const also = new Uint8Array(sorts.length).fill(ALSO);
    left?.forEach((how, j) => {
      if (how) [less[j], also[j]] = [ONCE, 0];
      if (how === SHUT) keys[j] = sorts[j] = NONE;
    });
    return { keys, sorts, less, also };
  }

  /** Costs row by row, within a band. Of every cell all the cheapest moves are kept, as bits.
      @type {(quote: PT.Tokens, text: PT.Tokens, low: number, high: number, left: Uint8Array | null) => PT.Cells} */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the loop that takes the time stays in one piece
  function fill(quote, text, low, high, left) {
    const n = quote.chars.length;
    const m = text.chars.length;
    const { from, to } = band(quote, text, low, high);
    const { keys, sorts, less, also } = without(text, left);
    const { chars } = text;
    const width = high - low + 2;
    const moves = new Uint8Array((n + 1) * width);
    let [twoAbove, above, row] = [0, 1, 2].map(() => new Int32Array(m + 2).fill(FAR));
    row.fill(0, from[0], to[0] + 1);
    for (let i = 1; i <= n; i++) {
      [twoAbove, above, row] = [above, row, twoAbove];
      row.fill(FAR);
      const [own, sort, char] = [quote.keys[i - 1], quote.sorts[i - 1], quote.chars[i - 1]];
      const wrong = COSTS[sort] ?? FIGURE; // a word is never the wrong one for a comma, nor for a figure
      const isPair = i > 1 && own !== quote.keys[i - 2] && isChinese(sort) && isChinese(quote.sorts[i - 2]);
      const first = isPair ? quote.keys[i - 2] : NONE - 1; // of two that may be exchanged
      const extra = alone(sort) + MORE;
      const isRank = sort === RANK;
      let gap = FAR; // the cheapest way here that ends with something missing
      for (let j = from[i]; j <= to[i]; j++) {
        const there = j > 0 ? sorts[j - 1] : NONE;
        const isSame = j > 0 && keys[j - 1] === own;
        const isMixed = isRank ? there > PUNCTUATION : there === RANK && sort > PUNCTUATION; // 第6, 第六
        const other = there === sort ? wrong : isMixed ? COSTS[WORD] : FAR;
        const side = j ? above[j - 1] + (isSame ? (chars[j - 1] === char ? 0 : FORM) : other) : FAR;
        const more = above[j] + extra;
        const begun = j ? row[j - 1] + less[j - 1] : FAR;
        const goesOn = j > 0 && gap + also[j - 1] < begun;
        gap = goesOn ? gap + also[j - 1] : begun;
        const isSwapped = j > 1 && keys[j - 1] === first && keys[j - 2] === own;
        const swap = isSwapped ? twoAbove[j - 2] + COSTS[WORD] : FAR;
        const least = Math.min(side, more, gap, swap);
        row[j] = least;
        moves[i * width + j - from[i]] = bits(least, side, more, gap, swap) | (goesOn ? GOES_ON : 0);
      }
    }
    return { row, from: from[n], to: to[n], move: (i, j) => moves[i * width + j - from[i]] };
  }

  /** Where the text ends: the cheapest place, the first; where the last token is wrong, behind its counterpart.
      @type {(cells: PT.Cells, n: number) => number} */
  function end({ row, from, to, move }, n) {
    let best = from;
    /** @type {(j: number) => number} */
    const good = (j) => move(n, j) & (BESIDE | EXCHANGED);
    for (let j = best + 1; j <= to; j++) {
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

  /** @type {(move: number, quote: PT.Tokens, i: number, text: PT.Tokens, j: number) => PT.Step} */
  function step(move, quote, i, text, j) {
    if (move === EXCHANGED) return { kind: "exchanged", quote: [i - 2, i], text: [j - 2, j] };
    if (move === EXTRA) return { kind: "extra", quote: [i - 1, i], text: [j, j] };
    if (move === MISSING) return { kind: "missing", quote: [i, i], text: [j - 1, j] };
    const kind = quote.keys[i - 1] === text.keys[j - 1] ? "same" : "wrong";
    return { kind, quote: [i - 1, i], text: [j - 1, j] };
  }

  /** Quotation and text, token by token: {cost, steps}; null where none fits into the band (`low` to `high`, place in the
      text minus place in the quotation, in items). `left` says of the tokens of the text which are left out (SHUT) or may
      be (FREE).
      @type {PT.Distance["nearest"]} */
  function nearest(quote, text, low, high, left = null) {
    const n = quote.chars.length;
    const cells = fill(quote, text, low, high, left);
    const last = cells.from <= cells.to ? end(cells, n) : 0;
    if (!(cells.row[last] < FAR)) return null;
    /** @type {PT.Step[]} */
    const steps = [];
    let before = 0;
    let goesOn = 0;
    for (let [i, j] = [n, last]; i > 0; [i, j] = [steps[steps.length - 1].quote[0], steps[steps.length - 1].text[0]]) {
      before = chosen(cells.move(i, j), before, goesOn);
      goesOn = before === MISSING ? cells.move(i, j) & GOES_ON : 0;
      steps.push(step(before, quote, i, text, j));
    }
    return { cost: cells.row[last], steps: steps.reverse() };
  }

  window.planTexts.distance = { SHUT, FREE, nearest };
})();
