/* The page for checking quotations: the text goes in, the answer stands below; the address keeps a text that is short. */
(function () {
  "use strict";

  const { element, fill, here, quotation, quotationResults: results, quotationWords, turns, wholeResults } = window.planTexts;
  const given = [element, fill, here, quotation, results, quotationWords, turns, wholeResults, window.planTexts.index];
  if (!given.every(Boolean)) return; // the sentence of the page says that something did not run

  const input = element("textarea", { id: "pt-quotation", rows: "4", spellcheck: "false", "aria-describedby": "pt-quotation-help" });
  const label = element("label", { for: "pt-quotation" }, "贴上引文，或一整页");
  const button = element("button", { type: "submit", class: "md-button md-button--primary" }, "核对");
  const key = element("span", { class: "pt-note" }, "或按 Ctrl+Enter");
  const form = element("form", { class: "pt-check" }, label, input, element("div", {}, button, key));
  const help = element(
    "p",
    { class: "pt-note", id: "pt-quotation-help" },
    "空格和换行不计。标点、引号样式、全角半角、繁简的不同会标出来，与文字的不同分开说。有省略号的，按省略号分段核对。",
    "引文后面的出处，认得出的不核对。引文最多核对前 4000 字；一章或者全文的网页，全选、复制、贴上，最多核对前 10 万字，每行算一段。",
  );
  const status = element("p", { class: "pt-search-status", role: "status" });
  const list = element("div", { class: "pt-results pt-checked" });
  /** @type {(message: string, nodes?: PT.Child[]) => void} */
  function say(message, nodes = []) {
    status.textContent = message;
    fill(list, ...nodes);
  }

  const take = turns(say);

  /* The page says what it is doing before it does it. */
  async function ready() {
    say("正在核对……");
    const index = await window.planTexts.index.ready();
    await new Promise((painted) => setTimeout(painted, 30));
    return index;
  }

  /** @type {(index: PT.Index, text: string) => void} */
  function answer(index, text) {
    const found = quotation.check(index, text);
    say(quotationWords.summary(found), found.page ? wholeResults.nodes(index, found.page) : results.nodes(index, found));
    status.scrollIntoView({ block: "nearest" });
  }

  function check() {
    const text = input.value;
    const kept = here.wellFormed(text.trim());
    here.keep(kept ? [["q", kept]] : []);
    return kept ? take(ready, (index) => answer(index, text)) : take(() => null, () => say("请先贴上引文。"));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    check();
  });

  const part = /** @type {HTMLElement} */ (document.querySelector("[data-pt-quotation-page]"));
  fill(part, form, help, status, list);
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (input.value) check();
  else input.focus();
})();
