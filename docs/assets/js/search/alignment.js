/* A quotation beside the text: what is the same, and what differs. */
(function () {
  "use strict";

  const { characters, distance, figures } = window.planTexts;

  /** @type {(tokens: PT.Tokens, i: number) => PT.Sort} */
  const sortOf = ({ sorts }, i) => (sorts[i] === figures.PUNCTUATION ? "punctuation" : "word");

  /** How two tokens of one key differ; null where they do not.
      @type {(quote: PT.Tokens, i: number, text: PT.Tokens, j: number) => PT.Sort | null} */
  function difference(quote, i, text, j) {
    const [one, other] = [quote.chars[i], text.chars[j]];
    if (one === other) return null;
    if (quote.sorts[i] < figures.YEAR) return characters.difference(one, other, Number(quote.sorts[i] !== figures.PUNCTUATION));
    return one.replace(/[,，]/gu, "") === other.replace(/[,，]/gu, "") ? "punctuation" : "form";
  }

  /** A step as a run of items.
      @type {(quote: PT.Tokens, text: PT.Tokens, step: PT.Step) => PT.AlignedRun} */
  function run(quote, text, { kind, quote: [i, last], text: [j, end] }) {
    /** @type {{ quote: PT.Range; text: PT.Range }} */
    const places = { quote: [quote.starts[i], quote.starts[last]], text: [text.starts[j], text.starts[end]] };
    if (kind === "exchanged") return { kind, sort: "word", ...places };
    if (kind !== "same") return { kind, sort: kind === "missing" ? sortOf(text, j) : sortOf(quote, i), ...places };
    const sort = difference(quote, i, text, j);
    return { kind: sort ? "wrong" : "same", sort, ...places };
  }

  /** Which steps set a number against another, or go on with such (580万, 5800亿).
      @type {(quote: PT.Tokens, steps: PT.Step[]) => boolean[]} */
  function numbers({ sorts, behind }, steps) {
    let end = 0;
    return steps.map(({ kind, quote: [at] }) => {
      if (kind === "wrong" && sorts[at] >= figures.YEAR) end = at + 1 + behind[at];
      return kind === "wrong" && at < end;
    });
  }

  /** Neighbours of one kind and sort as one; pairs of exchanged characters stay by themselves, and so do wrong numbers.
      @type {(found: PT.AlignedRun[], isNumber: boolean[]) => PT.AlignedRun[]} */
  function joined(found, isNumber) {
    /** @type {PT.AlignedRun[]} */
    const made = [];
    found.forEach((one, i) => {
      const last = made[made.length - 1];
      const isOne = last?.kind === one.kind && last.sort === one.sort && isNumber[i] === isNumber[i - 1];
      if (last && isOne && one.kind !== "exchanged") {
        last.quote = [last.quote[0], one.quote[1]];
        last.text = [last.text[0], one.text[1]];
      } else made.push({ ...one });
    });
    return made;
  }

  /** How many differences of every sort: of words two exchanged are one, a number is one. `left` are words left out,
      among `word`.
      @type {(found: PT.AlignedRun[]) => PT.Counts} */
  function count(found) {
    const counts = { word: 0, left: 0, punctuation: 0, script: 0, form: 0 };
    for (const { kind, sort, quote, text } of found) {
      if (!sort) continue;
      counts[sort] += sort === "word" ? 1 : Math.max(quote[1] - quote[0], text[1] - text[0]);
      if (kind === "missing" && sort === "word") counts.left++;
    }
    return counts;
  }

  /** Quotation and text (as `characters.items`): {cost, start, end, runs, counts}; null where none fits into the band
      (`low` to `high`, place in the text minus place in the quotation). `start` and `end` are of the text, ranges of runs
      count items.
      @type {PT.Alignment["align"]} */
  function align(quote, text, low, high) {
    const [one, other] = [figures.tokens(quote), figures.tokens(text)];
    const found = distance.nearest(one, other, low, high);
    if (!found) return null;
    const { cost, steps } = found;
    const runs = steps.map((step) => run(one, other, step));
    const [start, end] = [runs[0].text[0], runs[runs.length - 1].text[1]];
    return { cost, start, end, runs: joined(runs, numbers(one, steps)), counts: count(runs) };
  }

  window.planTexts.alignment = { align };
})();
