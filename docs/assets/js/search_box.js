/* The search box: opens over any page, by its link in the header or by "/". */
(function () {
  "use strict";

  const { address, element, parts } = window.planTexts;
  const SHOWN = 12;
  const PATIENCE = 300; // milliseconds before the reader is told to wait
  let box = null;

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
    return { dialog, form, input, close, status, list, latest: 0 };
  }

  const pageAddress = (query) => `${address("search.html")}?q=${encodeURIComponent(query)}`;

  function show(index, query) {
    const { arrange, find, nothing, query: queries, results } = window.planTexts;
    const terms = queries.parse(query);
    const all = find.find(index, terms);
    const hits = all.filter((hit) => !index.isContentsOnly(hit.unit));
    const promised = all.length - hits.length;
    const searchFor = (words) => element("a", { href: pageAddress(words) }, words);
    if (!terms.length) return answer("", []);
    const aside = promised ? `另有 ${promised} 处仅见于目录。` : "";
    if (!hits.length && promised) return answer(`没有找到。${aside}`, [everything(query)]);
    if (!hits.length) return answer("没有找到。", nothing.nothing(index, terms, searchFor));
    const ordered = arrange.groups(index, hits).flatMap((group) => group.hits);
    const links = ordered.slice(0, SHOWN).map((hit) => results.link(index, hit, query));
    return answer(`${results.summary(arrange.totals(index, hits))}${aside}`, [...links, everything(query)]);
  }

  const everything = (query) => element("a", { class: "pt-box-all", href: pageAddress(query) }, "全部结果和筛选");

  function answer(message, nodes) {
    box.status.textContent = message;
    box.list.replaceChildren(...nodes);
  }

  async function search() {
    const turn = ++box.latest;
    const words = box.input.value;
    if (!words.trim()) return answer("", []);
    const waiting = setTimeout(() => answer("正在载入全部文字……", []), PATIENCE);
    try {
      await parts.search();
      const index = await window.planTexts.index.ready();
      if (turn === box.latest) show(index, window.planTexts.query.clean(words));
    } catch (error) {
      if (turn === box.latest) answer(error.message, []);
    } finally {
      clearTimeout(waiting);
    }
  }

  /* Arrows go through the links; the field counts as the first. */
  function move(step) {
    const stops = [box.input, ...box.list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  }

  function onKey(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      move(step);
    }
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
      if (box.input.value.trim()) location.assign(pageAddress(box.input.value.replace(/\p{Surrogate}/gu, "\ufffd")));
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

  window.planTexts.searchBox = { open };
})();
