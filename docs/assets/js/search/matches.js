/* Where terms stand in a text. Places are flat lists of starts and ends. */
(function () {
  "use strict";

  /** The first place at or behind `from`, or -1. What a pattern finds is as long as the needle.
      @type {(haystack: string, term: PT.Term, from: number) => number} */
  function next(haystack, { needle, pattern }, from) {
    if (!pattern) return haystack.indexOf(needle, from);
    pattern.lastIndex = from;
    return pattern.exec(haystack)?.index ?? -1;
  }

  /** From left to right, none overlapping the one before; only those that `isWhole`.
      @type {(haystack: string, term: PT.Term, isWhole: (start: number, end: number) => boolean) => number[]} */
  function places(haystack, term, isWhole) {
    /** @type {number[]} */
    const found = [];
    const { length } = term.needle;
    let from = 0;
    for (let i = next(haystack, term, from); i !== -1; i = next(haystack, term, from)) {
      const stands = isWhole(i, i + length);
      if (stands) found.push(i, i + length);
      from = stands ? i + length : i + 1;
    }
    return found;
  }

  /** Several lists as one, in order; places that overlap as one.
      @type {PT.Matches["merged"]} */
  function merged(lists) {
    if (lists.length === 1) return lists[0];
    const pairs = lists.flatMap((list) => Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]]));
    /** @type {number[]} */
    const joined = [];
    for (const [start, end] of pairs.sort((a, b) => a[0] - b[0])) {
      const last = joined.length - 1;
      if (joined.length && start < joined[last]) joined[last] = Math.max(joined[last], end);
      else joined.push(start, end);
    }
    return joined;
  }

  /** Where a term stands in `text`; `folded` and `at` are its folded form.
      @type {PT.Matches["ofTerm"]} */
  function ofTerm(term, { text, folded, at }) {
    if (term.exact) return places(text, term, () => true);
    /** No character is found in part: Ⅳ is iv, and no v.
        @type {(start: number, end: number) => boolean} */
    const isWhole = (start, end) => at[start] !== at[start - 1] && at[end] !== at[end - 1];
    return places(folded, term, isWhole).map((place, i) => (i % 2 ? at[place - 1] + 1 : at[place]));
  }

  window.planTexts.matches = { merged, ofTerm };
})();
