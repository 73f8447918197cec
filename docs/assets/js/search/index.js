/* The index: loaded on the first search, from data/search/ (builder/search/files.py says what is in it). */
(function () {
  "use strict";

  const { data, fold, need } = window.planTexts;
  const BROKEN = "检索数据没有载入：文件缺失或损坏。请刷新页面；离线使用的，请重新解压整个压缩包。";
  /** @type {{ text?: { mark: string; text: string }; places?: { mark: string; places: PT.Places } }} */
  const given = {};
  /** @type {Promise<PT.Index> | null} */
  let loading = null;

  data.text = (mark, text) => (given.text = { mark, text });
  data.places = (mark, places) => (given.places = { mark, places });

  /** @type {(text: string) => Uint32Array} */
  function starts(text) {
    const found = [0];
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) found.push(i + 1);
    return Uint32Array.from(found);
  }

  /** Whether there is all that is asked of every unit, its division and its document.
      @type {(places: PT.Places, size: number) => boolean} */
  function isWhole({ documents, divisions, filters, kinds, unit, tables, losses }, size) {
    const columns = ["division", "kind", "anchor", "number", ...filters.map(({ name }) => name)];
    const isFull = columns.every((name) => Array.isArray(unit[name]) && unit[name].length === size);
    const areKnown = divisions.every(([document]) => documents[document]) && unit.division.every((at) => divisions[at]);
    return isFull && areKnown && ["heading", "contents"].every((kind) => kinds.includes(kind)) && Boolean(tables && losses);
  }

  /** @type {() => PT.Index} */
  function build() {
    const { text, places } = given;
    if (!text || !places || text.mark !== places.mark) throw new Error("mark");
    const unitStarts = starts(text.text);
    if (!isWhole(places.places, unitStarts.length)) throw new Error("places");
    return new Index(text.text, places.places, unitStarts);
  }

  /** All texts as one string, its folded form, and what is known of every unit (heading or passage) by its position. */
  class Index {
    /** @param {string} text @param {PT.Places} places @param {Uint32Array} unitStarts */
    constructor(text, places, unitStarts) {
      const { folded, at } = fold.withMap(text);
      this.text = text;
      this.folded = folded;
      this.at = at;
      this.places = places;
      this.starts = unitStarts;
      this.contentsOnly = places.kinds.indexOf("contents");
      this.heading = places.kinds.indexOf("heading");
      this.size = unitStarts.length;
      this.losses = places.losses.map(([unit, at, garbled]) => ({ at: unitStarts[unit] + at, garbled: garbled === 1 }));
    }

    /** Which unit stands at a place of the text.
        @type {PT.Index["unitAt"]} */
    unitAt(place) {
      let low = 0;
      let high = this.size - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    /** Where a unit ends, its line feed left out.
        @type {PT.Index["end"]} */
    end(unit) {
      return unit + 1 < this.size ? this.starts[unit + 1] - 1 : this.text.length;
    }

    /** The words of a unit.
        @type {PT.Index["words"]} */
    words(unit) {
      return this.text.slice(this.starts[unit], this.end(unit));
    }

    /** What is lost between two places of the text, these included.
        @type {PT.Index["lost"]} */
    lost(start, end) {
      return this.losses.filter(({ at }) => at >= start && at <= end);
    }

    /** Position of the division of a unit, and of its document.
        @type {PT.Index["division"]} */
    division(unit) {
      return this.places.unit.division[unit];
    }

    /** @type {PT.Index["document"]} */
    document(unit) {
      return this.places.divisions[this.division(unit)][0];
    }

    /** @type {PT.Index["isHeading"]} */
    isHeading(unit) {
      return this.places.unit.kind[unit] === this.heading;
    }

    /** @type {PT.Index["isPassage"]} */
    isPassage(unit) {
      return !this.isHeading(unit) && !this.isContentsOnly(unit);
    }

    /** @type {PT.Index["isContentsOnly"]} */
    isContentsOnly(unit) {
      return this.places.unit.kind[unit] === this.contentsOnly;
    }

    /** How the place of a unit is called: 第七章 · 第一节 · 一、打造国际…; `above` leaves its own heading out.
        @type {PT.Index["label"]} */
    label(unit) {
      const [, , , above, heading] = this.places.divisions[this.division(unit)];
      return [above, heading].filter(Boolean).join(" · ");
    }

    /** @type {PT.Index["above"]} */
    above(unit) {
      const [, , , above] = this.places.divisions[this.division(unit)];
      return above;
    }

    /** The address of a unit: page below the site's root, and anchor.
        @type {PT.Index["address"]} */
    address(unit) {
      const [document, page, anchor] = this.places.divisions[this.division(unit)];
      return { page: `texts/${this.places.documents[document].id}/${page}.html`, anchor: this.anchor(unit, anchor) };
    }

    /** @type {(unit: number, divisionAnchor: string) => string} */
    anchor(unit, divisionAnchor) {
      const own = this.places.unit.anchor[unit];
      return own === "" || own.startsWith(".") ? divisionAnchor + own : own;
    }

    /** The rows of a table as [{anchor, start, end}], places in the text; the header has no anchor. Nothing for other units.
        @type {PT.Index["rows"]} */
    rows(unit) {
      const anchors = this.places.tables[unit];
      if (!anchors) return [];
      const cells = this.words(unit).split("\t");
      const columns = cells.length / (anchors.length + 1);
      let start = this.starts[unit];
      return [null, ...anchors].map((anchor, row) => {
        const length = cells.slice(row * columns, (row + 1) * columns).join("\t").length;
        const made = { anchor, start, end: start + length };
        start += length + 1;
        return made;
      });
    }
  }

  async function load() {
    try {
      await fold.ready();
      await need("data/search/text.js", "data/search/places.js");
      return build();
    } catch {
      throw new Error(BROKEN);
    }
  }

  /** The index, loaded once. Rejects with a sentence for readers.
      @type {() => Promise<PT.Index>} */
  function ready() {
    if (loading) return loading;
    loading = load().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  window.planTexts.index = { ready };
})();
