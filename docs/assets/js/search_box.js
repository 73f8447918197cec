/* The search box: opens over any page, by its link in the header or by "/". */
(function () {
  "use strict";

  const { address, element, fill, here, parts, turns } = window.planTexts;
  if (![address, element, fill, here, parts, turns].every(Boolean) || !window.HTMLDialogElement) return; // the link leads to the search page
  const SHOWN = 12;
  /** @typedef {Record<"form" | "status" | "list", HTMLElement>} Parts
      @typedef {Parts & { dialog: HTMLDialogElement, input: HTMLInputElement, close: HTMLElement, take: PT.Take }} Box */

  /** Made when it is opened first.
      @type {Box} */
  let box;

  /** @type {() => Box} */
  function make() {
    const input = element("input", {
      type: "search",
      placeholder: "输入原话，空格表示“并且”",
      "aria-label": "搜索原话",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
    });
    const close = element("button", { type: "button", class: "pt-box-close" }, "关闭");
    const form = element("form", { role: "search" }, input, close);
    const status = element("p", { class: "pt-box-status", role: "status" });
    const list = element("div", { class: "pt-box-list" });
    const dialog = element("dialog", { class: "pt-search-box", "aria-label": "搜索" }, form, status, list);
    document.body.append(dialog);
    return { dialog, form, input, close, status, list, take: turns((message) => answer(message, [])) };
  }

  /** @type {(query: string) => string} */
  const pageAddress = (query) => `${address("search.html")}?q=${encodeURIComponent(query)}`;

  /** @type {(index: PT.Index, query: string) => void} */
  function show(index, query) {
    const { arrange, find, nothing, query: queries, results } = window.planTexts;
    const terms = queries.parse(query);
    if (!terms.length) return answer(queries.ONLY_SKIPPED, []);
    const all = find.find(index, terms);
    const hits = all.filter((hit) => !index.isContentsOnly(hit.unit));
    const promised = all.length - hits.length;
    /** @type {(words: string) => HTMLAnchorElement} */
    const searchFor = (words) => element("a", { href: pageAddress(words) }, words);
    const aside = promised ? `另有 ${promised} 处仅见于目录。` : "";
    if (!hits.length && promised) return answer(`没有找到。${aside}`, [everything(query)]);
    if (!hits.length) return answer("没有找到。", nothing.nothing(index, terms, searchFor));
    const ordered = arrange.groups(index, hits).flatMap((group) => group.hits);
    const links = ordered.slice(0, SHOWN).map((hit) => results.link(index, hit, query));
    return answer(`${results.summary(arrange.totals(index, hits))}${aside}`, [...links, everything(query)]);
  }

  /** @type {(query: string) => HTMLElement} */
  const everything = (query) => element("a", { class: "pt-box-all", href: pageAddress(query) }, "全部结果和筛选");

  /** @type {(message: string, nodes: PT.Child[]) => void} */
  function answer(message, nodes) {
    box.status.textContent = message;
    fill(box.list, ...nodes);
  }

  async function loaded() {
    await parts.later("search_box");
    return window.planTexts.index.ready();
  }

  function search() {
    const words = here.wellFormed(box.input.value);
    return words.trim() ? box.take(loaded, (index) => show(index, words)) : box.take(() => null, () => answer("", []));
  }

  /** Arrows go through the links; the field counts as the first.
      @type {(step: number) => void} */
  function move(step) {
    /** @type {HTMLElement[]} */
    const stops = [box.input, ...box.list.querySelectorAll("a")];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  }

  /** Whatever is written goes to the field; Escape closes at once, also where the field would only be emptied.
      @type {(event: KeyboardEvent) => void} */
  function onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step || event.key === "Escape") event.preventDefault();
    if (step) move(step);
    else if (event.key === "Escape") box.dialog.close();
    else if (event.key.length === 1 && event.key !== " ") box.input.focus();
  }

  /* Input methods announce letters before there are words; what they settle on counts. */
  function listen() {
    box.input.addEventListener("input", (event) => event.isComposing || search());
    box.input.addEventListener("compositionend", search);
    box.dialog.addEventListener("keydown", onKey);
    box.close.addEventListener("click", () => box.dialog.close());
    box.dialog.addEventListener("click", (event) => event.target === box.dialog && box.dialog.close());
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (box.input.value.trim()) location.assign(pageAddress(here.wellFormed(box.input.value)));
    });
  }

  function open() {
    if (!box) {
      box = make();
      listen();
    }
    if (!box.dialog.open) box.dialog.showModal();
    box.input.focus();
    box.input.select();
  }

  /** @type {(target: EventTarget | null) => boolean} */
  const typing = (target) => target instanceof Element && target.matches("input, textarea, select, [contenteditable]");

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-pt-search]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
})();
