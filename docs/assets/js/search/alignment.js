/* A quotation beside the text: what is the same, and what differs. */
(function () {
  "use strict";

  const { characters, counterparts, distance, figures, named } = window.planTexts;
  const LONG = 200; // tokens
  const FAR = 6; // cost of a token, on an average, from which on a long quotation does not stand there

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
      among `word`, and among these `gone` what goes with things of a list that are not named.
      @type {(found: PT.AlignedRun[], steps: PT.Step[], left: Uint8Array | null) => PT.Counts} */
  function count(found, steps, left) {
    const counts = { word: 0, left: 0, gone: 0, punctuation: 0, script: 0, form: 0 };
    found.forEach(({ kind, sort, quote, text }, i) => {
      if (!sort) return;
      counts[sort] += sort === "word" ? 1 : Math.max(quote[1] - quote[0], text[1] - text[0]);
      if (kind !== "missing" || sort !== "word") return;
      counts.left++;
      if (left?.[steps[i].text[0]]) counts.gone++;
    });
    return counts;
  }

  /** The nearest reading, in the light of lists of which the quotation has a part: what of them it leaves out costs
      nothing. With what they say of it.
      @type {(quote: PT.Tokens, text: PT.Tokens, low: number, high: number) => (PT.Nearest & PT.Known) | null} */
  function nearest(quote, text, low, high) {
    const first = distance.nearest(quote, text, low, high);
    if (!first) return null;
    const size = quote.chars.length;
    const lists = size > LONG && first.cost > FAR * size ? [] : named.inPart(text, first.steps);
    if (!lists.length) return { ...first, ...named.known(text, first.steps, []) };
    const any = distance.nearest(quote, text, low, high, named.anyOf(text, lists)) ?? first;
    const known = named.known(text, any.steps, lists);
    const last = known.left && distance.nearest(quote, text, low, high, known.left);
    return { ...(last ?? first), ...known };
  }

  /** Quotation and text (as `characters.items`): {cost, start, end, runs, counts, isApart, isInPart}; null where none fits
      into the band (`low` to `high`, place in the text minus place in the quotation). `start` and `end` are of the text,
      ranges of runs count items. `isApart` says that there are figures of which nobody knows whether they are of one
      thing, `isInPart` that the quotation has a part of a list that goes in order.
      @type {PT.Alignment["align"]} */
  function align(quote, text, low, high) {
    const [one, other] = [figures.tokens(quote), figures.tokens(text)];
    const found = nearest(one, other, low, high);
    if (!found) return null;
    const { steps, isApart } = counterparts(one, other, found.steps, found);
    const runs = steps.map((step) => run(one, other, step));
    const [start, end] = [runs[0].text[0], runs[runs.length - 1].text[1]];
    const counts = count(runs, steps, found.left);
    const made = { cost: found.cost, start, end, runs: joined(runs, numbers(one, steps)), counts };
    return { ...made, isApart, isInPart: found.left !== null };
  }

  window.planTexts.alignment = { align };
})();
