/* 引用: the words of a passage and its citation in three forms, each to copy together with the words. */
(function () {
  "use strict";

  const { announce, copy, dialogs, element, forms } = window.planTexts;
  /** @type {HTMLDialogElement | null} */
  let opened = null;
  /** @type {PT.Item | null} */
  let shown = null;

  const caution = element("p", { class: "pt-cite-caution" });
  const words = element("blockquote", { class: "pt-quoted", tabindex: "0", "aria-label": "所引的话" });
  /** @type {Map<string, { button: HTMLButtonElement; cited: HTMLElement; cite: PT.Form["cite"] }>} */
  const blocks = new Map();

  /** @type {(form: PT.Form) => HTMLElement} */
  function block(form) {
    const cited = element("p", { id: `pt-form-${form.id}` });
    const named = { "aria-label": `复制${form.name}`, "aria-describedby": cited.id };
    const button = dialogs.button("复制", named, () => take(form));
    blocks.set(form.id, { button, cited, cite: form.cite });
    return element("section", { class: "pt-form" }, element("div", {}, element("h3", {}, form.name), button), cited);
  }

  /** @type {(form: PT.Form) => Promise<void>} */
  async function take(form) {
    forms.choose(form.id);
    const done = await copy(forms.quotation(/** @type {PT.Item} */ (shown), form.id));
    announce(done ? `已复制原话和引文（${form.name}）` : "没能复制，请选中后手工复制");
    mark();
  }

  function mark() {
    const chosen = forms.chosen().id;
    for (const [id, { button }] of blocks) button.toggleAttribute("data-chosen", id === chosen);
  }

  function make() {
    const note = element("p", { class: "pt-note" }, "复制时连同原话。非官方整理版，正式引用请核对权威版本。");
    return dialogs.dialog("cite", "引用", words, caution, ...forms.FORMS.map(block), note);
  }

  /** Open the dialog for what `planTexts.passage.item` gave.
      @type {PT.Namespace["quote"]} */
  function quote(item) {
    opened = opened || make();
    shown = item;
    words.textContent = item.quoted;
    const lost = item.lost && "这段话在本文本里有脱落，以〔…〕标出。";
    caution.textContent = [lost, item.caution && `${item.caution}引用前请核对题名和文字。`].filter(Boolean).join("");
    caution.hidden = !caution.textContent;
    for (const { cited, cite } of blocks.values()) cited.textContent = cite(item);
    mark();
    opened.showModal();
    words.scrollTop = 0;
    blocks.get(forms.chosen().id)?.button.focus();
  }

  window.planTexts.quote = quote;
})();
