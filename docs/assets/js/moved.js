/* An old address leads on: the link that stands under its fragment, else that of the page, is followed. */
(function () {
  "use strict";

  const { here } = window.planTexts;

  function leadOn() {
    const own = here.target()?.closest("[data-pt-moved]");
    const link = (own || document.querySelector("[data-pt-moved-page]"))?.querySelector("a");
    if (link) location.replace(link.href);
  }

  leadOn();
  window.addEventListener("hashchange", leadOn);
})();
