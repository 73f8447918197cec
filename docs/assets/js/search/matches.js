/* Where terms stand in a text. */
(function () {
  "use strict";

  /** Places [start, end) of a needle in a haystack, from left to right, none overlapping the one before. */
  function places(haystack, needle) {
    const found = [];
    for (let i = haystack.indexOf(needle); i !== -1; i = haystack.indexOf(needle, i + needle.length)) {
      found.push(i, i + needle.length);
    }
    return found;
  }

  /** Flat lists of places as one, in order; of two that overlap the first stays. */
  function merged(lists) {
    if (lists.length === 1) return lists[0];
    const pairs = lists.flatMap((list) => Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]]));
    pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const kept = [];
    for (const [start, end] of pairs) if (!kept.length || start >= kept[kept.length - 1]) kept.push(start, end);
    return kept;
  }

  /** Where a term stands, as a flat list of starts and ends in `text`; `folded` and `at` are its folded form. */
  function ofTerm(term, { text, folded, at }) {
    if (term.exact) return merged(term.needles.map((needle) => places(text, needle)));
    const found = merged(term.needles.map((needle) => places(folded, needle)));
    return found.map((place, i) => (i % 2 ? at[place - 1] + 1 : at[place]));
  }

  window.planTexts.matches = { merged, ofTerm };
})();
