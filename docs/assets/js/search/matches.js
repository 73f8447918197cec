/* Where terms stand in a text. Places are flat lists of starts and ends. */
(function () {
  "use strict";

  /** From left to right, none overlapping the one before.
      @type {(haystack: string, term: PT.Term) => number[]} */
  function places(haystack, { needle, pattern }) {
    /** @type {number[]} */
    const found = [];
    if (pattern) {
      for (const { index, 0: words } of haystack.matchAll(pattern)) found.push(index, index + words.length);
      return found;
    }
    for (let i = haystack.indexOf(needle); i !== -1; i = haystack.indexOf(needle, i + needle.length)) {
      found.push(i, i + needle.length);
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
    if (term.exact) return places(text, term);
    return places(folded, term).map((place, i) => (i % 2 ? at[place - 1] + 1 : at[place]));
  }

  window.planTexts.matches = { merged, ofTerm };
})();
