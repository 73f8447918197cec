/* The button that prints the page. Without scripts there is none: the browser's own menu prints as well. */
(function () {
  "use strict";

  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-pt-print] > button"));
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
