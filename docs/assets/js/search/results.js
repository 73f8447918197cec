/* Hits as a reader sees them: where they stand, the words around them, marked. */
(function () {
  "use strict";

  const { address, element, explain } = window.planTexts;
  const BEFORE = 24;
  const AROUND = 96;
  const LONGEST_ADDRESS = 6000; // servers refuse addresses of more than about 8,000 characters

  /** The page of a place, the query with it so that the page marks the words. */
  function href(index, hit, query) {
    const { page, anchor } = index.address(hit.unit, hit.places[0]);
    const words = encodeURIComponent(query);
    return `${address(page)}${words.length < LONGEST_ADDRESS ? `?h=${words}` : ""}#${anchor}`;
  }

  const visible = (text) => text.replace(/[\t\n]/g, "\u3000");

  function edge(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0xdc00 && code < 0xe000 ? at - 1 : at; // never between the halves of a character
  }

  /** The words of a stretch of the text, those at the places marked. */
  function marked(text, start, end, places) {
    const nodes = [];
    let at = start;
    for (let i = 0; i < places.length && places[i] < end; i += 2) {
      if (places[i + 1] <= at) continue;
      const from = Math.max(at, places[i]);
      const to = Math.min(end, places[i + 1]);
      nodes.push(visible(text.slice(at, from)), element("mark", {}, visible(text.slice(from, to))));
      at = to;
    }
    return [...nodes, visible(text.slice(at, end))];
  }

  /** The words around the first hit. */
  function context(index, hit) {
    const first = index.starts[hit.unit];
    const last = index.end(hit.unit);
    const start = edge(index.text, Math.max(first, Math.min(hit.places[0] - BEFORE, last - AROUND - BEFORE)));
    const end = edge(index.text, Math.min(last, Math.max(start + AROUND + BEFORE, hit.places[1])));
    const nodes = marked(index.text, start, end, hit.places);
    return [start > first ? "……" : "", ...nodes, end < last ? "……" : ""];
  }

  const documentTitle = (index, unit) => index.places.documents[index.document(unit)].short_title;

  /** A hit as a link of its own, for the search box. */
  function link(index, hit, query) {
    const place = `${documentTitle(index, hit.unit)} ${index.label(hit.unit)}`;
    const where = element("span", { class: "pt-hit-place" }, place);
    const words = element("span", { class: "pt-hit-words" }, ...context(index, hit));
    return element("a", { class: "pt-hit", href: href(index, hit, query) }, where, words);
  }

  function item(index, hit, query) {
    const words = element("a", { class: "pt-hit-words", href: href(index, hit, query) }, ...context(index, hit));
    const more = hit.count > 1 ? [element("span", { class: "pt-count" }, `${hit.count}处`)] : [];
    const kind = index.isHeading(hit.unit) ? [element("span", { class: "pt-hit-kind" }, "标题")] : [];
    return element("li", { class: "pt-hit" }, ...kind, words, ...more);
  }

  /** The hits of a division under its name. */
  function group(index, found, query) {
    const [first] = found.hits;
    const title = element("span", { class: "pt-hit-document" }, documentTitle(index, first.unit));
    const heading = element("h3", { class: "pt-hit-place" }, title, ` ${index.label(first.unit)}`);
    const items = found.hits.map((hit) => item(index, hit, query));
    return element("section", { class: "pt-hits" }, heading, element("ul", {}, ...items));
  }

  /** 12 处：正文 10 段，标题 1 个。 */
  function summary({ occurrences, passages, headings }) {
    const places = [passages ? `正文 ${passages} 段` : "", headings ? `标题 ${headings} 个` : ""].filter(Boolean);
    return `${occurrences} 处：${places.join("，")}。`;
  }

  const quoted = (words) => `“${words.length > 30 ? `${words.slice(0, 30)}……` : words}”`;

  function explained({ term, occurrences, units, parts }, search) {
    if (units) return element("li", {}, `${quoted(term.words)}单独有 ${occurrences} 处。`);
    if (!parts.length) return element("li", {}, `${quoted(term.words)}，连其中的词语也没有。`);
    const links = parts.flatMap((part) => [search(part.words), ` ${part.occurrences} 处；`]);
    links[links.length - 1] = links[links.length - 1].replace("；", "。");
    return element("li", {}, `没有${quoted(term.words)}。其中有：`, ...links);
  }

  /** What these texts lack: no result proves nothing about a part that is not here. */
  function lacking(index) {
    const lines = explain.lacks(index).map(({ title, lacks, lostNumbers }) => {
      const lost = lostNumbers ? `${lacks ? "；" : ""}${lostNumbers}处序号脱落` : "";
      return element("li", {}, `${title}${lacks ? `缺${lacks}` : "："}${lost}。`);
    });
    if (!lines.length) return [];
    return [element("p", {}, "查不到不等于没有写过，这些文本不全："), element("ul", {}, ...lines)];
  }

  /** Nothing found: which part of the query does occur; `search` makes a link that searches for words. */
  function nothing(index, terms, search) {
    const lines = explain.explain(index, terms).map((line) => explained(line, search));
    const together = terms.length > 1 ? "现有文本里，没有一段同时有这些词。" : "现有文本里没有这些字。";
    return [element("p", { class: "pt-nothing" }, together), element("ul", {}, ...lines), ...lacking(index)];
  }

  window.planTexts.results = { group, link, nothing, summary, href, marked, lacking };
})();
