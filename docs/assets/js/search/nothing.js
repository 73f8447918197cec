/* Nothing found, as a reader sees it. */
(function () {
  "use strict";

  const { element, explain } = window.planTexts;
  const LONGEST = 30;

  /** @typedef {(words: string) => HTMLElement} Search */

  /** @type {(words: string) => string} */
  const quoted = (words) => `“${words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words}”`;

  /** @type {(parts: PT.OccurringPart[], search: Search) => PT.Child[]} */
  function listed(parts, search) {
    return parts.flatMap((part, i) => [i ? "；" : "", search(part.words), ` ${part.occurrences} 处`]);
  }

  /** @type {(explained: PT.Explained, search: Search) => HTMLElement} */
  function line({ term, occurrences, units, parts, otherwise }, search) {
    if (units) return element("li", {}, `${quoted(term.words)}单独有 ${occurrences} 处。`);
    const ways = otherwise.length ? ["数字换一种写法，有：", ...listed(otherwise, search), "。"] : [];
    const within = parts.length ? ["其中有：", ...listed(parts, search), "。"] : [];
    if (ways.length || within.length) return element("li", {}, `没有${quoted(term.words)}。`, ...ways, ...within);
    return element("li", {}, `没有${quoted(term.words)}，连其中的词语也没有。`);
  }

  /** @type {(lacking: PT.Lacking) => HTMLElement} */
  function lost({ title, lacks, damage }) {
    const words = [lacks ? `缺${lacks}。` : "", damage].filter(Boolean);
    return element("li", {}, `${title}${words.join("")}`);
  }

  /** What these texts lack: no result proves nothing about a part that is not here.
      @type {PT.Nothing["lacking"]} */
  function lacking(index) {
    const lines = explain.lacks(index).map(lost);
    if (!lines.length) return [];
    return [element("p", {}, "查不到不等于没有写过，这些文本不全："), element("ul", {}, ...lines)];
  }

  /** Which parts of the query do occur (`search` makes a link that searches for words), and what these texts lack.
      @type {PT.Nothing["nothing"]} */
  function nothing(index, terms, search) {
    const lines = explain.explain(index, terms).map((explained) => line(explained, search));
    const together = terms.length > 1 ? [element("p", {}, "没有一段同时有这些词。")] : [];
    return [...together, element("ul", {}, ...lines), ...lacking(index)];
  }

  window.planTexts.nothing = { lacking, nothing };
})();
