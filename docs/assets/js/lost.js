/* The marks of what is lost, .pt-lost: they have no words, so that those of the passage stay what they are. What is lost
   is shown on hover and on focus; what is copied or dragged carries 〔…〕, or 〔？〕, in their place. */
(function () {
  "use strict";

  const { element, preview } = window.planTexts;
  const LOST = ".pt-lost";

  /** A mark where nobody has said more than that something is lost, or wrong.
      @type {PT.Lost["mark"]} */
  function mark(garbled) {
    const [shown, said] = garbled ? ["〔？〕", "此处文字有误。"] : ["〔…〕", "此处文字脱落。"];
    return element("span", { class: "pt-lost", "data-mark": shown, role: "img", "aria-label": said });
  }

  /** @type {(inside: ParentNode) => NodeListOf<HTMLElement>} */
  const marks = (inside) => inside.querySelectorAll(LOST);

  /** The words of an element with the marks.
      @type {PT.Lost["words"]} */
  function words(element) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const mark of marks(copy)) mark.textContent = mark.dataset.mark ?? "";
    return copy.textContent;
  }

  /* The browser puts together what is copied when these events are over: for so long the marks have words. */
  function write() {
    const selection = document.getSelection();
    const copied = [...marks(document)].filter((mark) => selection?.containsNode(mark));
    for (const mark of copied) mark.textContent = mark.dataset.mark ?? "";
    setTimeout(() => {
      for (const mark of copied) mark.textContent = "";
    });
  }

  for (const event of ["copy", "cut", "dragstart"]) document.addEventListener(event, write);
  preview(LOST, async (mark) => [element("p", {}, mark.getAttribute("aria-label") ?? "")]);
  window.planTexts.lost = { LOST, mark, words };
})();
