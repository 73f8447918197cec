/* Asking one after another: while something is loaded for one question the next may be asked, and only the last one is
   answered. */
(function () {
  "use strict";

  const PATIENCE = 300; // milliseconds before the reader is told to wait
  const WAITING = "正在载入全部文字……";
  const BROKEN = "网站的程序没有全部运行。请刷新页面；离线使用的，请重新解压整个压缩包；浏览器太旧的，请换新的。";

  /** What readers are told of an error: its own sentence, where one of these scripts made it.
      @type {(error: unknown) => string} */
  const sentence = (error) => (error instanceof Error && error.constructor === Error ? error.message : BROKEN);

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
        if (isLast()) say(sentence(error));
      } finally {
        clearTimeout(waiting);
      }
    };
  }

  window.planTexts.turns = turns;
})();
