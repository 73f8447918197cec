/* The continuous text of the documents: all units in reading order, nothing between them, so that a quotation may run on
   over headings and passages. Blanks are left out. A line feed parts documents, and sets apart a heading that stands in
   a contents list only. */
(function () {
  "use strict";

  const { MARK, key } = window.planTexts.characters;
  const { zeros } = window.planTexts.fold;
  const LINE = 10;
  const TAB = 9;
  const UNKNOWN = 0xffff; // no character
  const BLANK = 0xfffe; // no character either
  /** @type {WeakMap<PT.Index, PT.Texts>} */
  const made = new WeakMap();

  /** @type {(units: Uint16Array) => string} */
  const string = (units) => new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);

  /** Keys of UTF-16 units; halves of characters are their own.
      @type {() => (unit: number) => number} */
  function keyTable() {
    const table = new Uint16Array(0x10000).fill(UNKNOWN);
    return (unit) => {
      if (table[unit] === UNKNOWN) table[unit] = key(String.fromCharCode(unit)) ?? BLANK;
      return table[unit];
    };
  }

  /** @type {(index: PT.Index, unit: number) => boolean} */
  function parted(index, unit) {
    const apart = index.isContentsOnly(unit) || index.isContentsOnly(unit - 1);
    return apart || index.document(unit) !== index.document(unit - 1);
  }

  /** `raw` is the text, `at` the places of its characters in the index's text; `keys` are its keys without quotation
      marks, `rawAt` their places in `raw`.
      @type {(index: PT.Index) => PT.Texts} */
  function build(index) {
    const { text } = index;
    const keyOf = keyTable();
    const raw = new Uint16Array(text.length);
    const at = new Uint32Array(text.length);
    const keys = new Uint16Array(text.length);
    const rawAt = new Uint32Array(text.length);
    let length = 0;
    let folded = 0;
    let unit = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === TAB || (code === LINE && !parted(index, ++unit))) continue;
      const own = code === LINE ? LINE : keyOf(code);
      if (own === BLANK) continue;
      if (own !== MARK) {
        keys[folded] = own;
        rawAt[folded++] = length;
      }
      raw[length] = code;
      at[length++] = i;
    }
    zeros(keys, folded);
    const cut = { keys: keys.slice(0, folded), rawAt: rawAt.slice(0, folded), at: at.slice(0, length) };
    return { index, raw: string(raw.subarray(0, length)), folded: string(cut.keys), ...cut, work: { left: 0 } };
  }

  /** The continuous text of an index, made once.
      @type {PT.Stream["of"]} */
  function of(index) {
    const texts = made.get(index) ?? build(index);
    made.set(index, texts);
    return texts;
  }

  /** Start and end of the document in which a place of `raw` stands.
      @type {PT.Stream["bounds"]} */
  function bounds({ raw }, place) {
    const end = raw.indexOf("\n", place);
    return [raw.lastIndexOf("\n", place) + 1, end === -1 ? raw.length : end];
  }

  /** The row of a table in which a place stands; null in its header, and in other units.
      @type {(index: PT.Index, unit: number, place: number) => string | null} */
  const rowAnchor = (index, unit, place) => index.rows(unit).find(({ end }) => place < end)?.anchor ?? null;

  /** The units over which a stretch of `raw` runs, each as a hit: [{unit, anchor, places: [start, end]}].
      @type {PT.Stream["units"]} */
  function units({ index, at }, start, end) {
    const first = index.unitAt(at[start]);
    const last = index.unitAt(at[end - 1]);
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const unit = first + i;
      /** @type {PT.Range} */
      const places = [Math.max(at[start], index.starts[unit]), Math.min(at[end - 1] + 1, index.end(unit))];
      return { unit, anchor: rowAnchor(index, unit, places[0]), places };
    }).filter(({ places: [from, to] }) => from < to);
  }

  window.planTexts.stream = { of, bounds, units };
})();
