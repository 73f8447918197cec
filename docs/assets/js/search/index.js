/* The index: loaded on the first search, from data/search/ (builder/search/files.py says what is in it). */
(function () {
  "use strict";

  const { data, fold, need } = window.planTexts;
  const BROKEN = "检索数据没有载入：文件缺失或损坏。请刷新页面；离线使用的，请重新解压整个压缩包。";
  const given = {};
  let loading = null;

  data.text = (mark, text) => (given.text = { mark, text });
  data.places = (mark, places) => (given.places = { mark, places });

  function starts(text) {
    const found = [0];
    for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) found.push(i + 1);
    return Uint32Array.from(found);
  }

  function build() {
    const { text, places } = given;
    if (!text || !places || text.mark !== places.mark) throw new Error("mark");
    const unitStarts = starts(text.text);
    const columns = Object.values(places.places.unit);
    if (columns.some((column) => column.length !== unitStarts.length)) throw new Error("length");
    return new Index(text.text, places.places, unitStarts);
  }

  /** All texts as one string, its folded form, and what is known of every unit (heading or passage) by its position. */
  class Index {
    constructor(text, places, unitStarts) {
      Object.assign(this, { text, places, starts: unitStarts, ...fold.withMap(text) });
      this.contentsOnly = places.kinds.indexOf("contents");
      this.heading = places.kinds.indexOf("heading");
      this.size = unitStarts.length;
    }

    /** Which unit stands at a place of the text. */
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

    /** Where a unit ends, its line feed left out. */
    end(unit) {
      return unit + 1 < this.size ? this.starts[unit + 1] - 1 : this.text.length;
    }

    /** The words of a unit. */
    words(unit) {
      return this.text.slice(this.starts[unit], this.end(unit));
    }

    /** Position of the division of a unit, and of its document. */
    division(unit) {
      return this.places.unit.division[unit];
    }

    document(unit) {
      return this.places.divisions[this.division(unit)][0];
    }

    isHeading(unit) {
      return this.places.unit.kind[unit] === this.heading;
    }

    isContentsOnly(unit) {
      return this.places.unit.kind[unit] === this.contentsOnly;
    }

    /** How the place of a unit is called: 第七章 · 第一节 · 一、打造国际…. */
    label(unit) {
      return this.places.divisions[this.division(unit)][3];
    }

    /** The address of a unit below the site's root; of the row of a table in which a place of the text stands. */
    address(unit, place = null) {
      const [document, page, anchor] = this.places.divisions[this.division(unit)];
      const own = this.#row(unit, place) ?? this.#anchor(unit, anchor);
      return { page: `texts/${this.places.documents[document].id}/${page}.html`, anchor: own };
    }

    #anchor(unit, divisionAnchor) {
      const own = this.places.unit.anchor[unit];
      return own === "" || own.startsWith(".") ? divisionAnchor + own : own;
    }

    #row(unit, place) {
      const rows = this.places.tables[unit];
      if (!rows || place === null) return null;
      const cells = this.words(unit).split("\t").length;
      const columns = cells / (rows.length + 1);
      const cell = this.text.slice(this.starts[unit], place).split("\t").length - 1;
      return rows[Math.floor(cell / columns) - 1] ?? null;
    }
  }

  async function load() {
    try {
      await need("data/search/fold.js", "data/search/text.js", "data/search/places.js");
      return build();
    } catch {
      throw new Error(BROKEN);
    }
  }

  /** The index, loaded once. Rejects with a sentence for readers. */
  function ready() {
    loading ||= load().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  window.planTexts.index = { ready };
})();
