/* A dialog over the page. Escape closes it and focus goes back to where it was: browsers see to both. */
(function () {
  "use strict";

  const { element } = window.planTexts;

  /** @type {PT.Dialogs["button"]} */
  function button(words, attributes, act) {
    const made = element("button", { type: "button", class: "pt-button", ...attributes }, words);
    made.addEventListener("click", act);
    return made;
  }

  /** The dialog, made once, closed; `name` is part of its class and ids.
      @type {PT.Dialogs["dialog"]} */
  function dialog(name, title, ...children) {
    const made = element("dialog", { class: `pt-dialog pt-${name}`, "aria-labelledby": `pt-${name}-title` });
    const heading = element("h2", { id: `pt-${name}-title` }, title);
    const close = button("关闭", {}, () => made.close());
    const head = element("div", { class: "pt-dialog-head" }, heading, close);
    // The box fills the dialog, so that only a click beside it reaches the dialog itself.
    made.append(element("div", { class: "pt-dialog-box md-typeset" }, head, ...children));
    made.addEventListener("click", (event) => event.target === made && made.close());
    document.body.append(made);
    return made;
  }

  window.planTexts.dialogs = { button, dialog };
})();
