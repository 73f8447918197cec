/* Which scripts a page needs beyond those of every page; they are loaded when the page has such a part. */
(function () {
  "use strict";

  const { element, need } = window.planTexts;
  const scripts = (...names) => names.map((name) => `assets/js/search/${name}.js`);
  const MATCHING = scripts("fold", "query", "matches");
  const SEARCH = [...MATCHING, ...scripts("index", "find", "arrange", "explain", "results", "nothing")];

  const COMPARING = scripts("characters", "stream", "grams", "alignment", "locate");
  const CHECKING = scripts("parting", "source", "order", "answer", "quotation");
  const QUOTATION = [...COMPARING, ...CHECKING, ...scripts("quotation_words", "quotation_results", "quotation_page")];

  const PARTS = {
    "[data-pt-search-page]": [...SEARCH, ...scripts("filters", "page")],
    "[data-pt-quotation-page]": [...SEARCH, ...QUOTATION],
    "[data-pt-print]": ["assets/js/print.js"],
  };

  /** Load what finding words in a text takes; what searching all texts takes (without the index itself). */
  window.planTexts.parts = { matching: () => need(...MATCHING), search: () => need(...SEARCH) };

  for (const [selector, paths] of Object.entries(PARTS)) {
    const part = document.querySelector(selector);
    if (part) need(...paths).catch((error) => part.replaceChildren(element("p", { class: "pt-notice" }, error.message)));
  }
})();
