/* Characters as one compares a quotation: which count, which are the same but for their form, which are words. */
(function () {
  "use strict";

  const { alsoMeant, fold, form, isBlank, isPunctuation, isZero, zeros } = window.planTexts.fold;
  const POINT = /[.．]/u; // decimal between digits; 。 ends a sentence also there
  const DIGIT = /\p{Nd}/u;
  const MARK = '"'.charCodeAt(0); // the key of every quotation mark; folding leaves them all out
  /** @type {Map<string, number | null>} */
  const known = new Map();

  /** What a character is the same as: a code point; for blanks null. Traditional and simplified are the same throughout,
      also where folding leaves the choice to the query (著 and 着).
      @type {PT.Characters["key"]} */
  function key(char) {
    let found = known.get(char);
    if (found === undefined) {
      const folded = fold(char);
      const isOne = folded.length <= char.length; // ㎡ stays what it is
      found = isBlank(char) ? null : ((alsoMeant(folded) ?? (isOne ? folded : char)).codePointAt(0) ?? MARK); // MARK: it folds to nothing
      known.set(char, found);
    }
    return found;
  }

  /** @type {(chars: string[], keys: Int32Array, at: number) => boolean} */
  function isWord(chars, keys, at) {
    if (keys[at] === MARK) return false;
    if (POINT.test(chars[at])) return DIGIT.test(chars[at - 1] ?? "") && DIGIT.test(chars[at + 1] ?? "");
    return !isPunctuation(String.fromCodePoint(keys[at]));
  }

  /** The characters of a text, blanks left out: `chars`, their `keys`, whether they are `words` (else punctuation), and
      where each stands (`from`).
      @type {PT.Characters["items"]} */
  function items(text) {
    /** @type {string[]} */
    const chars = [];
    /** @type {number[]} */
    const found = [];
    /** @type {number[]} */
    const from = [];
    let at = 0;
    for (const char of text) {
      const own = key(char);
      if (own !== null) {
        chars.push(char);
        found.push(own);
        from.push(at);
      }
      at += char.length;
    }
    const keys = Int32Array.from(found);
    zeros(keys, keys.length);
    return { text, chars, keys, from, words: Uint8Array.from(chars, (_, i) => Number(isWord(chars, keys, i))) };
  }

  /** How two characters of one key differ: "punctuation", "script" (traditional, simplified) or "form" (width, case,
      another code for the same ideograph).
      @type {PT.Characters["difference"]} */
  function difference(one, other, isWordly) {
    if (!isWordly) return "punctuation";
    const [a, b] = [form(one), form(other)];
    return a === b || isZero(a) || isZero(b) ? "form" : "script";
  }

  window.planTexts.characters = { MARK, key, items, difference };
})();
