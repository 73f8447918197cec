/* Asking one after another: while something is loaded for one question the next may be asked, and only the last one is
   answered. */
(function () {
  "use strict";

  const PATIENCE = 300; // milliseconds before the reader is told to wait
  const WAITING = "正在载入全部文字……";

  /** A function that takes a turn: `load` gives (or promises) something, `show` is called with it unless a later turn was
      taken meanwhile. `say` is called with a sentence when it takes long, or fails.
      @type {PT.Turns} */
  function turns(say) {
    let latest = 0;
    return async function (load, show) {
      const turn = ++latest;
      const isLast = () => turn === latest;
      const waiting = setTimeout(() => isLast() && say(WAITING), PATIENCE);
      try {
        const loaded = await load();
        if (isLast()) show(loaded);
      } catch (error) {
        if (isLast()) say(/** @type {Error} */ (error).message);
      } finally {
        clearTimeout(waiting);
      }
    };
  }

  window.planTexts.turns = turns;
})();
