/* Where nothing is found: what of the query does occur, and what these texts lack. */
(function () {
  "use strict";

  const { count } = window.planTexts.find;
  const { fold } = window.planTexts.fold;
  const { numbers } = window.planTexts;
  const LONGEST = 64; // characters of a term that are looked into: each takes a few scans
  const SHORTEST = 2; // characters of a part
  const SHOWN = 4;
  const MOST_TERMS = 12; // that are explained, each by itself

  /** @type {(index: PT.Index, words: string) => PT.OccurringPart} */
  const part = (index, words) => {
    const [term] = window.planTexts.query.parse(words);
    return { words, ...(term ? count(index, term) : { units: 0, occurrences: 0 }) };
  };

  /** The longest stretches of a folded term, over any cut, that occur in headings or passages: none lies within another.
      What stands in a contents list only is not there.
      @type {(index: PT.Index, folded: string) => PT.OccurringPart[]} */
  function stretches(index, folded) {
    const found = [];
    const words = folded.slice(0, LONGEST);
    let end = SHORTEST;
    for (let start = 0; start + SHORTEST <= words.length; start++) {
      end = Math.max(end, start + SHORTEST);
      /** @type {PT.OccurringPart | null} */
      let longest = null;
      for (; end <= words.length; end++) {
        const next = words.slice(start, end);
        const one = index.folded.includes(next) ? part(index, next) : null;
        if (!one?.units) break;
        longest = one;
      }
      if (longest) found.push(longest);
    }
    return found;
  }

  /** Parts of a term that occur in headings or passages, the longest first: [{words, units, occurrences}].
      @type {(index: PT.Index, term: PT.Term) => PT.OccurringPart[]} */
  function parts(index, term) {
    const whole = fold(term.words);
    const found = new Map(stretches(index, whole).map((one) => [one.words, one]));
    return [...found.values()].sort((a, b) => b.words.length - a.words.length).slice(0, SHOWN);
  }

  /** A term that is not found with its numbers written otherwise, where that occurs, the most often first.
      @type {(index: PT.Index, term: PT.Term) => PT.OccurringPart[]} */
  function otherwise(index, term) {
    const ways = term.exact ? [] : numbers.otherwise(fold(term.words).slice(0, LONGEST));
    const found = ways.map((words) => part(index, words)).filter((item) => item.units);
    return found.sort((a, b) => b.occurrences - a.occurrences).slice(0, SHOWN);
  }

  /** For the first terms how often each stands by itself; of those that do not the parts, and other ways to write them.
      @type {PT.Explain["explain"]} */
  function explain(index, terms) {
    return terms.slice(0, MOST_TERMS).map((term) => {
      const own = count(index, term);
      const instead = own.units ? { parts: [], otherwise: [] } : { parts: parts(index, term), otherwise: otherwise(index, term) };
      return { term, ...own, ...instead };
    });
  }

  /** What these texts lack: [{title, lacks, damage}].
      @type {PT.Explain["lacks"]} */
  function lacks(index) {
    return index.places.documents
      .filter((document) => document.lacks || document.damage)
      .map(({ short_title: title, lacks: parts, damage }) => ({ title, lacks: parts, damage }));
  }

  window.planTexts.explain = { explain, lacks };
})();
