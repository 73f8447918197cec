/* What is kept in this browser over the pages of this site (not of others on the same host, or in the same folder).

   A browser may refuse to keep anything; then it holds on this page. */
(function () {
  "use strict";

  const PREFIX = `planTexts ${window.planTexts.address("")} `;
  /** @type {Map<string, unknown>} */
  const here = new Map();

  /** @type {PT.Store["read"]} */
  function read(name) {
    if (here.has(name)) return here.get(name);
    try {
      return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    } catch {
      return null;
    }
  }

  /** Gives whether the browser keeps the value.
      @type {PT.Store["write"]} */
  function write(name, value) {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(value));
      here.delete(name);
      return true;
    } catch {
      here.set(name, value);
      return false;
    }
  }

  /** Call `react` when another page may have changed the value.
      @type {PT.Store["watch"]} */
  function watch(name, react) {
    window.addEventListener("storage", (event) => {
      if (event.key === null || event.key === PREFIX + name) react();
    });
    window.addEventListener("pageshow", (event) => event.persisted && react());
  }

  window.planTexts.store = { read, write, watch };
})();
