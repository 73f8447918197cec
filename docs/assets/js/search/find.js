/* The search itself: every unit in which all terms stand, with all their places. */
(function () {
  "use strict";

  const { matches } = window.planTexts;

  /** @type {(index: PT.Index, found: number[]) => Map<number, number[]>} */
  function byUnit(index, found) {
    /** @type {Map<number, number[]>} */
    const places = new Map();
    let unit = 0;
    /** @type {number[] | null} */
    let list = null;
    for (let i = 0; i < found.length; i += 2) {
      if (!list || found[i] >= index.end(unit)) {
        unit = index.unitAt(found[i]);
        list = [];
        places.set(unit, list);
      }
      list.push(found[i], found[i + 1]);
    }
    return places;
  }

  /** Hits in reading order: [{unit, places, lists, count}]. `places` is a flat list of starts and ends in the index's text,
      `lists` the same for every term by itself, `count` the occurrences of all terms.
      @type {PT.Find["find"]} */
  function find(index, terms) {
    if (!terms.length) return [];
    const perTerm = [];
    for (const term of terms) {
      const own = byUnit(index, matches.ofTerm(term, index));
      if (!own.size) return [];
      perTerm.push(own);
    }
    const [fewest] = [...perTerm].sort((a, b) => a.size - b.size);
    const hits = [];
    for (const unit of [...fewest.keys()].sort((a, b) => a - b)) {
      const lists = perTerm.map((places) => places.get(unit) ?? []);
      if (lists.some((list) => !list.length)) continue;
      const count = lists.reduce((sum, list) => sum + list.length / 2, 0);
      hits.push({ unit, places: matches.merged(lists), lists, count });
    }
    return hits;
  }

  /** How often a term stands in headings and passages, and in how many of them.
      @type {PT.Find["count"]} */
  function count(index, term) {
    const hits = find(index, [term]).filter((hit) => !index.isContentsOnly(hit.unit));
    return { units: hits.length, occurrences: hits.reduce((sum, hit) => sum + hit.count, 0) };
  }

  window.planTexts.find = { find, count };
})();
