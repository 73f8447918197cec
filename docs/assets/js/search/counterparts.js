/* Which figures of quotation and text are set against each other: those of one thing. Of others the one is too many and
   the other is missing. */
(function () {
  "use strict";

  const { things } = window.planTexts;

  /** Which steps set the unit of a figure against something else than the unit of its counterpart.
      @type {(one: PT.Side, other: PT.Side, steps: PT.Step[], isApart: boolean[]) => boolean[]} */
  function unitsApart(one, other, steps, isApart) {
    const ofText = new Int32Array(one.line.length).fill(-1);
    const ofQuote = new Int32Array(other.line.length).fill(-1);
    steps.forEach(({ kind, quote: [at], text: [its] }, i) => {
      if (kind === "same" || (kind === "wrong" && !isApart[i])) [ofText[at], ofQuote[its]] = [its, at];
    });
    return steps.map(({ kind, quote: [at], text: [its] }) => {
      const [number, another] = [one.number[at], other.number[its]];
      if (kind !== "wrong" || number === at || another === its) return false;
      if (number >= 0 && another >= 0) return ofText[number] !== another;
      return number >= 0 ? ofText[number] < 0 : another >= 0 && ofQuote[another] < 0;
    });
  }

  /** A stretch of steps as what is too many and, behind it, what is missing.
      @type {(steps: PT.Step[]) => PT.Step[]} */
  function asTwo(steps) {
    const [first, last] = [steps[0], steps[steps.length - 1]];
    /** @type {(from: number, to: number) => PT.Range[]} */
    const ranges = (from, to) => Array.from({ length: to - from }, (_, i) => [from + i, from + i + 1]);
    /** @type {PT.Range[]} */
    const [start, end] = [[first.text[0], first.text[0]], [last.quote[1], last.quote[1]]];
    return [
      ...ranges(first.quote[0], last.quote[1]).map((quote) => ({ kind: /** @type {const} */ ("extra"), quote, text: start })),
      ...ranges(first.text[0], last.text[1]).map((text) => ({ kind: /** @type {const} */ ("missing"), quote: end, text })),
    ];
  }

  /** The steps with those set apart, and with them what is too many or missing next to them.
      @type {(steps: PT.Step[], isApart: boolean[]) => PT.Step[]} */
  function parted(steps, isApart) {
    /** @type {PT.Step[]} */
    const made = [];
    let from = 0;
    steps.forEach((step, i) => {
      const goesOn = isApart[i] || step.kind === "extra" || step.kind === "missing";
      if (goesOn && i + 1 < steps.length) return;
      const stretch = steps.slice(from, goesOn ? i + 1 : i);
      made.push(...(isApart.slice(from, from + stretch.length).includes(true) ? asTwo(stretch) : stretch));
      if (!goesOn) made.push(step);
      from = i + 1;
    });
    return made;
  }

  /** The steps of an alignment with the figures set apart that are not of one thing, and their units with them; and
      whether there are such. `known` is what lists that go in order show (named.js).
      @type {PT.Namespace["counterparts"]} */
  function counterparts(quote, text, steps, known) {
    const [one, other] = [things.side(quote), things.side(text)];
    const agree = things.agreeing(quote, one, other, steps);
    const figures = steps.map((step, i) => {
      const [at] = step.text;
      return things.isPair(one, other, step) && (known.unclear[at] === 1 || !agree(i, known.sure[at] === 1));
    });
    const units = unitsApart(one, other, steps, figures);
    return { steps: parted(steps, figures.map((is, i) => is || units[i])), isApart: figures.includes(true) };
  }

  window.planTexts.counterparts = counterparts;
})();
