/* The buttons beside each permalink: 引用 opens the citation, 摘录 puts the passage into the tray or takes it out. */
(function () {
  "use strict";

  const { announce, element, passage, quote, tray } = window.planTexts;
  /** @type {Map<string, HTMLButtonElement>} */
  const collecting = new Map(); // buttons by the key of their passage

  /** A row's button is empty, as its link is: the style writes on it.
      @type {(link: HTMLAnchorElement, words: string, visible?: string) => HTMLButtonElement} */
  function button(link, words, visible = words) {
    const name = (link.getAttribute("aria-label") ?? "").replace(/的链接$/, "");
    return element("button", { type: "button", class: "pt-tool", "aria-label": words + name }, visible);
  }

  /** @type {(link: HTMLAnchorElement) => void} */
  function collect(link) {
    const item = passage.item(link);
    const added = tray.toggle(item);
    const refused = tray.isKept() ? "" : "；浏览器不让保存，只在这一页有效";
    announce(`${added ? "已摘录" : "已移出摘录"}：${item.place}${refused}`);
  }

  function mark() {
    const keys = new Set(tray.items().map((item) => item.key));
    for (const [key, made] of collecting) made.setAttribute("aria-pressed", String(keys.has(key)));
  }

  /** @type {(link: HTMLAnchorElement) => void} */
  function equip(link) {
    const inTable = link.closest("tr");
    const citing = button(link, "引用", inTable ? "" : "引用");
    citing.addEventListener("click", () => quote(passage.item(link)));
    link.after(citing);
    if (inTable) return;
    const keeping = button(link, "摘录");
    keeping.addEventListener("click", () => collect(link));
    collecting.set(passage.key(link), keeping);
    citing.after(keeping);
  }

  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.pt-permalink"));
  for (const link of links) equip(link);
  tray.follow(mark);
  mark();
})();
