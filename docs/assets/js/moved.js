/* An old address leads on: the link that stands under its fragment, else that of the page, is followed. */
(function () {
  "use strict";

  function leadOn() {
    const here = document.getElementById(location.hash.slice(1))?.closest("[data-pt-moved]");
    const link = (here || document.querySelector("[data-pt-moved-page]"))?.querySelector("a");
    if (link) location.replace(link.href);
  }

  leadOn();
  window.addEventListener("hashchange", leadOn);
})();
