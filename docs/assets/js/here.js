/* The address of this page: what it asks for, and how it is changed. */
(function () {
  "use strict";

  const LONGEST = 6000; // servers refuse addresses of more than about 8,000 characters

  /** A text without halves of characters, which no address can carry.
      @type {PT.Here["wellFormed"]} */
  const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\ufffd");

  /** The element that the fragment names, or null.
      @type {PT.Here["target"]} */
  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // a fragment that is no encoded text names nothing
    }
  }

  /** Have the address say these parameters ([name, value] pairs) in place of its own; none where it grew too long.
      @type {PT.Here["keep"]} */
  function keep(pairs) {
    const here = new URL(location.href);
    here.search = new URLSearchParams(pairs).toString();
    if (here.href.length > LONGEST) here.search = "";
    try {
      if (here.href !== location.href) history.replaceState(null, "", here);
    } catch {
      // some browsers refuse this to pages of a folder: the address then stays what it was
    }
  }

  window.planTexts.here = { LONGEST, keep, target, wellFormed };
})();
