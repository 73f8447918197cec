/* The previews of terms: what a term is, in the words of a text, where one explains it. They are loaded when the first
   one is asked for: data/terms/previews.js, made by builder/layers/terms/previews.py. */
(function () {
  "use strict";

  const { element, need, preview } = window.planTexts;
  /** @type {Record<string, PT.Preview>} */
  let previews = {};

  window.planTexts.data.terms = (given) => (previews = given);

  /** @type {(link: HTMLElement) => string} */
  const id = (link) => (/** @type {HTMLAnchorElement} */ (link).pathname.split("/").pop() ?? "").replace(/\.html$/, "");

  /** @type {PT.PreviewOf} */
  async function of(link) {
    try {
      await need("data/terms/previews.js");
    } catch {
      return []; // the link leads to the term all the same
    }
    const [name, kind, words, place, count] = previews[id(link)] || [];
    if (!name) return [];
    const head = element("p", {}, element("strong", {}, name), " ", element("span", { class: "pt-label" }, kind));
    const definition = words ? [element("p", {}, words), element("p", { class: "pt-label" }, place)] : [];
    const last = element("p", { class: "pt-label" }, words ? count : `现有文本没有解释。${count}`);
    return [head, ...definition, last];
  }

  preview("a.pt-term", of);
})();
