/* Folding: which characters are the same to someone who searches. The table is data/search/fold.js, made by
   builder/text/fold.py, which says what folds to what. */
(function () {
  "use strict";

  const SAME = 0xffff; // not a character: the unit folds to itself
  const SKIPPED = 0;
  const CHUNK = 0x2000;
  const table = new Uint16Array(0x10000).fill(SAME);
  /** @type {Map<string, string>} */
  const either = new Map();
  let loaded = false;

  /** @type {PT.Data["fold"]} */
  window.planTexts.data.fold = function (given) {
    for (const unit of given.skipped) table[unit.charCodeAt(0)] = SKIPPED;
    for (let i = 0; i < given.from.length; i++) table[given.from.charCodeAt(i)] = given.to.charCodeAt(i);
    for (let i = 0; i < given.eitherFrom.length; i++) either.set(given.eitherFrom[i], given.eitherTo[i]);
    loaded = given.from.length === given.to.length && given.eitherFrom.length === given.eitherTo.length;
  };

  /** @type {(units: Uint16Array, length: number) => string} */
  function string(units, length) {
    const parts = [];
    for (let i = 0; i < length; i += CHUNK) {
      const part = /** @type {unknown} */ (units.subarray(i, Math.min(i + CHUNK, length)));
      parts.push(String.fromCharCode.apply(null, /** @type {number[]} */ (part)));
    }
    return parts.join("");
  }

  /** The folded text, and for each of its UTF-16 units the place of the unit it comes from: {folded, at}.
      @type {PT.Fold["withMap"]} */
  function withMap(text) {
    const units = new Uint16Array(text.length);
    const at = new Uint32Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = table[unit];
      if (folded === SKIPPED) continue;
      units[length] = folded === SAME ? unit : folded;
      at[length++] = i;
    }
    return { folded: string(units, length), at: at.slice(0, length) };
  }

  /** The folded text.
      @type {PT.Fold["fold"]} */
  function fold(text) {
    return withMap(text).folded;
  }

  /** The simplified character that a folded one may also be meant as in a query (著 is 著 or 着); else undefined.
      @type {PT.Fold["alsoMeant"]} */
  const alsoMeant = (character) => either.get(character);

  /** Rejects where the table is missing or damaged: without it nothing would be the same as anything else.
      @type {PT.Fold["ready"]} */
  async function ready() {
    await window.planTexts.need("data/search/fold.js");
    if (!loaded) throw new Error("data/search/fold.js");
  }

  window.planTexts.fold = { alsoMeant, fold, withMap, ready };
})();
