/* What a query asks for. A blank parts terms, which must all stand in one passage; a term in ASCII quotation marks is
   searched as it is written; any other is folded. */
(function () {
  "use strict";

  const { foldQuery } = window.planTexts.fold;
  const ONLY_SKIPPED = "空格和引号不参加检索，请再写几个字。";
  const TERM = /"([^"]+)"|[^\s"]+|"/gu;

  /** A query that an address can carry and a field shows. */
  const clean = (query) => window.planTexts.here.wellFormed(query).replace(/[\r\n\t]/g, " ");

  /** Terms: [{words, exact, needles}]. `needles` are what is looked for, any of them; in the text as it is when `exact`,
      else in the folded text. Equal terms are taken once; a term that folds to nothing is none. */
  function parse(query) {
    const terms = new Map();
    for (const [word, quoted] of clean(query).matchAll(TERM)) {
      const exact = quoted !== undefined && quoted.trim() !== "";
      const needles = exact ? [quoted] : foldQuery(quoted ?? word).filter(Boolean);
      if (needles.length) terms.set(`${exact}${needles[0]}`, { words: exact ? quoted : word, exact, needles });
    }
    return [...terms.values()];
  }

  window.planTexts.query = { ONLY_SKIPPED, clean, parse };
})();
