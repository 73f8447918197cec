/* 缺漏清单: a report of one gap to copy, for those who have no account with the hosting service. */
(function () {
  "use strict";

  const { announce, copy, lost } = window.planTexts;

  /** @type {(item: Element, selector: string) => string} */
  const words = (item, selector) => {
    const found = item.querySelector(selector);
    return found ? lost.words(found).trim() : "";
  };

  /** What is known of a gap, and what whoever reports has to add.
      @type {(item: HTMLElement) => string} */
  function report(item) {
    const link = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a.pt-ref"));
    const heading = item.closest("ul")?.dataset.document ?? "";
    const source = [words(item, ".pt-lines"), words(item, ".pt-look")].filter(Boolean).join("：");
    const known = [`${heading}${words(item, ".pt-ref")}`, words(item, ".pt-context"), source, link?.href ?? ""];
    return [...known, "应作：", "依据（文件名、页码或网址）："].filter(Boolean).join("\n");
  }

  for (const button of document.querySelectorAll("[data-pt-gaps] button")) {
    const made = /** @type {HTMLButtonElement} */ (button);
    made.hidden = false;
    made.addEventListener("click", async () => {
      const done = await copy(report(/** @type {HTMLElement} */ (made.closest("li"))));
      announce(done ? "已复制：补上应作什么、依据是什么，发给编者" : "浏览器不让复制");
    });
  }
})();
