/* The marks of what is lost, .pt-lost: they have no words, so that those of the passage stay what they are. What is lost
   is shown on hover and on focus; what is copied or dragged carries 〔…〕 in their place. */
(function () {
  "use strict";

  const { element, preview } = window.planTexts;
  const MARK = "〔…〕";
  const LOST = ".pt-lost";

  /** The words of an element with the marks.
      @type {PT.Lost["words"]} */
  function words(element) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const mark of copy.querySelectorAll(LOST)) mark.textContent = MARK;
    return copy.textContent;
  }

  /* The browser puts together what is copied when these events are over: for so long the marks have words. */
  function write() {
    const selection = document.getSelection();
    const marks = [...document.querySelectorAll(LOST)].filter((mark) => selection?.containsNode(mark));
    /** @type {(words: string) => void} */
    const say = (words) => {
      for (const mark of marks) mark.textContent = words;
    };
    say(MARK);
    setTimeout(say, 0, "");
  }

  for (const event of ["copy", "cut", "dragstart"]) document.addEventListener(event, write);
  preview(LOST, async (mark) => [element("p", {}, mark.getAttribute("aria-label") ?? "")]);
  window.planTexts.lost = { LOST, words };
})();
