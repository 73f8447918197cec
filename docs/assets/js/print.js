/* The button that prints the page. Without scripts there is none: the browser's own menu prints as well. */
(function () {
  "use strict";

  for (const button of document.querySelectorAll("[data-pt-print] > button")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
