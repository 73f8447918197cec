/* What a query asks for. A blank parts terms, which must all stand in one passage; a term that is wholly in ASCII
   quotation marks is searched as it is written; any other is folded. */
(function () {
  "use strict";

  const { alsoMeant, fold, inLine } = window.planTexts.fold;
  const ONLY_SKIPPED = "空格和引号不参加检索，请再写几个字。";
  const TERM = /"([^"]+)"(?=\s|$)|\S+/gu;
  const LONGEST = 2000; // characters of a pattern: browsers refuse longer ones, and nothing so long is written twice
  const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g;

  /** A query that an address can carry and a field shows. To patterns the byte order mark were a blank, which parts terms.
      @type {PT.Query["clean"]} */
  const clean = (query) => inLine(window.planTexts.here.wellFormed(query)).replace(/\ufeff/g, "");

  /** Where a character means either of two, what is looked for is a pattern.
      @type {(needle: string) => RegExp | null} */
  function pattern(needle) {
    if (needle.length > LONGEST || ![...needle].some(alsoMeant)) return null;
    /** @type {(character: string) => string} */
    const escaped = (character) => character.replace(SYNTAX, "\\$&");
    /** @type {(character: string) => string} */
    const either = (character) => (alsoMeant(character) ? `[${character}${alsoMeant(character)}]` : escaped(character));
    return new RegExp([...needle].map(either).join(""), "g"); // by units, as places are counted
  }

  /** @type {(word: string, quoted: string | undefined) => PT.Term} */
  function term(word, quoted) {
    if (quoted?.trim()) return { words: quoted, exact: true, needle: quoted, pattern: null };
    const needle = fold(word);
    return { words: word, exact: false, needle, pattern: pattern(needle) };
  }

  /** Terms: [{words, exact, needle, pattern}]. `needle` is looked for in the text as it is when `exact`, else in the
      folded text; where there is a `pattern`, that instead. Equal terms are taken once; one that folds to nothing is none.
      @type {PT.Query["parse"]} */
  function parse(query) {
    const terms = new Map();
    for (const [word, quoted] of clean(query).matchAll(TERM)) {
      const made = term(word, quoted);
      if (made.needle) terms.set(`${made.exact}${made.needle}`, made);
    }
    return [...terms.values()];
  }

  window.planTexts.query = { ONLY_SKIPPED, clean, parse };
})();
