/* Loads the scripts that not every page has (scripts.js says which): when the page has a part for them, or later. */
(function () {
  "use strict";

  const { element, fill, need, scripts } = window.planTexts;

  /** Load what a script of every page asks for when it is used.
      @type {PT.Parts["later"]} */
  const later = (name) => need(...scripts.toLoad(scripts.LATER[name]));

  window.planTexts.parts = { later };

  for (const [selector, names] of Object.entries(scripts.PARTS)) {
    const part = document.querySelector(selector);
    if (!part) continue;
    /** @type {(error: Error) => void} */
    const fail = (error) => fill(part, element("p", { class: "pt-notice" }, error.message));
    need(...scripts.toLoad(names)).catch(fail);
  }
})();
