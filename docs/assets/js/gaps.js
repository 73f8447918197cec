/* 缺漏清单: beside each gap 修改原文, 我要纠错, and a report to copy for those who have no account with the hosting service. */
(function () {
  "use strict";

  const { announce, copy, element, lost, origin, originWindow } = window.planTexts;

  /** @type {(item: Element, selector: string) => string} */
  const words = (item, selector) => {
    const found = item.querySelector(selector);
    return found ? lost.words(found).trim() : "";
  };

  /** What is known of a gap.
      @type {(item: HTMLElement, of: HTMLElement) => PT.About} */
  function about(item, of) {
    const link = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a.pt-ref"));
    const document = item.closest("ul")?.dataset.document ?? "";
    return {
      place: `${document}${words(item, ".pt-ref")}`,
      words: words(item, ".pt-context"),
      source: words(item, ".pt-lines"),
      file: of.dataset.file ?? "",
      look: words(item, ".pt-look"),
      address: link?.href ?? "",
      id: [of.dataset.ptOrigin, link && decodeURIComponent(link.hash.slice(1))].filter(Boolean).join("."),
    };
  }

  /** Links to the hosting service, where one is configured.
      @type {(known: PT.About, of: HTMLElement) => HTMLElement[]} */
  function links(known, of) {
    const { edit, issue } = of.dataset;
    if (!edit || !issue) return [];
    const line = Number(known.source.match(/\d+/)?.[0] ?? 0);
    const addresses = { 修改原文: origin.edit(edit, line), 我要纠错: origin.issue(issue, origin.report(known)) };
    return Object.entries(addresses).map(([name, href]) => {
      const made = element("a", { class: "pt-tool", rel: "noopener", href, "aria-label": `${name}：${known.place}` }, name);
      if (name === "修改原文") originWindow.leaving(made, () => known.look);
      return made;
    });
  }

  for (const button of document.querySelectorAll("[data-pt-gaps] button")) {
    const made = /** @type {HTMLButtonElement} */ (button);
    const item = /** @type {HTMLElement} */ (made.closest("li"));
    const id = item.closest("ul")?.dataset.ptGaps ?? "";
    const of = /** @type {HTMLElement} */ (document.querySelector(`[data-pt-origin="${id}"]`));
    const known = about(item, of);
    made.before(...links(known, of).flatMap((link) => [link, " "]));
    made.hidden = false;
    made.addEventListener("click", async () => {
      const done = await copy(origin.report(known).body);
      announce(done ? "已复制：补上应作什么、依据是什么，发给编者" : "浏览器不让复制");
    });
  }
})();
