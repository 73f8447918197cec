/* Hits as a reader sees them: where they stand, the words around them, marked. */
(function () {
  "use strict";

  const { address, element, fold, here, lost } = window.planTexts;
  const BEFORE = 24; // characters of context before a word
  const AFTER = 44; // and behind it, where several words need a window each
  const ALONE = 96; // and behind the only one
  const WINDOWS = 3;
  const ENDS = "、，。；：！？,.;:!?）)》";

  /** A place of its own to open; `firsts` are the first places of every term.
      @typedef {PT.Row & { unit: number, places: number[], firsts: number[], count: number }} Entry */

  /** The page of a place, the query with it so that the page marks the words.
      @type {PT.Results["href"]} */
  function href(index, hit, query) {
    const { page, anchor } = index.address(hit.unit);
    const words = encodeURIComponent(query);
    return `${address(page)}${words.length < here.LONGEST ? `?h=${words}` : ""}#${hit.anchor || anchor}`;
  }

  /** @type {(text: string) => string} */
  const visible = (text) => text.replace(/[\t\n]/g, "\u3000");

  /** A window never begins or ends between the halves of a character.
      @type {(text: string, at: number) => number} */
  function edge(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
  }

  /** The words of a stretch of the text with the marks of what is lost in it; one at its end belongs to what follows.
      @type {PT.Results["plain"]} */
  function plain(index, start, end) {
    /** @type {PT.Child[]} */
    const nodes = [];
    let at = start;
    for (const loss of index.lost(start, end)) {
      if (loss.at === end && end < index.text.length && !"\t\n".includes(index.text[end])) break;
      nodes.push(visible(index.text.slice(at, loss.at)), lost.mark(loss.garbled));
      at = loss.at;
    }
    return [...nodes, visible(index.text.slice(at, end))];
  }

  /** The words of a stretch of the text as nodes, those at the places marked.
      @type {(index: PT.Index, start: number, end: number, places: number[]) => PT.Child[]} */
  function marked(index, start, end, places) {
    /** @type {PT.Child[]} */
    const nodes = [];
    let at = start;
    for (let i = 0; i < places.length && places[i] < end; i += 2) {
      if (places[i + 1] <= at) continue;
      const from = Math.max(at, places[i]);
      const to = Math.min(end, places[i + 1]);
      nodes.push(...plain(index, at, from), element("mark", {}, ...plain(index, from, to)));
      at = to;
    }
    return [...nodes, ...plain(index, at, end)];
  }

  /** @type {(character: string) => boolean} */
  const isBehind = (character) => (ENDS + fold.closing().alone).includes(character) || fold.isBlank(character);

  /** Nor does one begin with the mark that ends the sentence before it.
      @type {(text: string, from: number, entry: Entry) => number} */
  function begin(text, from, { places }) {
    let at = from;
    while (!places.includes(at) && isBehind(text[at])) at++;
    return edge(text, at);
  }

  /** Stretches around the first place of every term, those that touch as one.
      @type {(entry: Entry) => PT.Range[]} */
  function windows({ start, end, firsts }) {
    const after = firsts.length > 1 ? AFTER : ALONE;
    /** @type {PT.Range[]} */
    const made = [];
    for (const first of [...firsts].sort((a, b) => a - b).slice(0, WINDOWS)) {
      const from = Math.max(start, Math.min(first - BEFORE, end - after - BEFORE));
      const to = Math.min(end, Math.max(from + after + BEFORE, first + after));
      const last = made[made.length - 1];
      if (last && from <= last[1]) last[1] = Math.max(to, last[1]);
      else made.push([from, to]);
    }
    return made;
  }

  /** A row is called by its first cell.
      @type {(text: string, entry: Entry, shown: number) => PT.Child[]} */
  function rowName(text, { anchor, start, end }, shown) {
    const name = text.slice(start, end).split("\t")[0];
    return anchor && shown > start + name.length ? [element("b", {}, name), "　"] : [];
  }

  /** The words around the hits of an entry.
      @type {(index: PT.Index, entry: Entry) => PT.Child[]} */
  function context(index, entry) {
    const { text } = index;
    const around = windows(entry);
    const nodes = rowName(text, entry, around[0][0]);
    let at = entry.start;
    for (const [start, end] of around) {
      const from = start > at ? begin(text, start, entry) : start;
      const to = edge(text, end);
      if (from > at) nodes.push("……");
      nodes.push(...marked(index, from, to, entry.places));
      at = to;
    }
    return at < entry.end ? [...nodes, "……"] : nodes;
  }

  /** @type {(places: number[], start: number, end: number) => number[]} */
  const within = (places, start, end) => places.filter((_, i) => places[i - (i % 2)] >= start && places[i - (i % 2)] < end);
  /** @type {(lists: number[][]) => number[]} */
  const firstOf = (lists) => lists.filter((list) => list.length).map(([first]) => first);

  /** A hit as entries, each with a place of its own to open: {unit, anchor, start, end, places, firsts, count}; a table
      has one for every row in which something stands, those first in which most of the terms do.
      @type {(index: PT.Index, hit: PT.Hit) => Entry[]} */
  function entries(index, hit) {
    const { unit, places, lists, count } = hit;
    const rows = index.rows(unit);
    const whole = { unit, anchor: null, start: index.starts[unit], end: index.end(unit), places, count };
    if (!rows.length) return [{ ...whole, firsts: firstOf(lists) }];
    const found = rows.map((row) => {
      const own = lists.map((list) => within(list, row.start, row.end));
      const counted = own.reduce((sum, list) => sum + list.length / 2, 0);
      return { unit, ...row, places: within(places, row.start, row.end), firsts: firstOf(own), count: counted };
    });
    return found.filter((row) => row.count).sort((a, b) => b.firsts.length - a.firsts.length);
  }

  /** @type {PT.Results["documentTitle"]} */
  const documentTitle = (index, unit) => index.places.documents[index.document(unit)].short_title;

  /** A heading is its own name: only what stands above it is said besides.
      @type {(index: PT.Index, unit: number) => string} */
  const place = (index, unit) => (index.isPassage(unit) ? index.label(unit) : index.above(unit));

  /** A hit as a link of its own, for the search box.
      @type {PT.Results["link"]} */
  function link(index, hit, query) {
    const [entry] = entries(index, hit);
    const where = `${documentTitle(index, hit.unit)} ${place(index, hit.unit)}`.trim();
    return element(
      "a",
      { class: "pt-hit", href: href(index, entry, query) },
      element("span", { class: "pt-hit-place" }, where),
      element("span", { class: "pt-hit-words" }, ...context(index, entry)),
    );
  }

  /** @type {(index: PT.Index, entry: Entry, query: string) => HTMLElement} */
  function item(index, entry, query) {
    const words = element("a", { class: "pt-hit-words", href: href(index, entry, query) }, ...context(index, entry));
    const more = entry.count > 1 ? [element("span", { class: "pt-count" }, `${entry.count} 处`)] : [];
    const name = index.isPassage(entry.unit) ? "pt-hit" : "pt-hit pt-hit-heading";
    return element("li", { class: name }, words, ...more);
  }

  /** The hits of a division under its name.
      @type {PT.Results["group"]} */
  function group(index, found, query) {
    const [{ unit }] = found.hits;
    const title = element("span", { class: "pt-hit-document" }, documentTitle(index, unit));
    const heading = element("h2", { class: "pt-hit-place" }, title, ` ${place(index, unit)}`);
    const items = found.hits.flatMap((hit) => entries(index, hit)).map((entry) => item(index, entry, query));
    return element("section", { class: "pt-hits" }, heading, element("ul", {}, ...items));
  }

  /** 12 处：正文 10 段，标题 1 个。
      @type {PT.Results["summary"]} */
  function summary({ occurrences, passages, headings }) {
    const places = [passages ? `正文 ${passages} 段` : "", headings ? `标题 ${headings} 个` : ""].filter(Boolean);
    return `${occurrences} 处：${places.join("，")}。`;
  }

  window.planTexts.results = { documentTitle, group, href, link, plain, summary };
})();
