/* Copying the address of a passage or heading. */
(function () {
  "use strict";

  const { announce, copy } = window.planTexts;
  const WORDS = 40;

  /* With a published address the link is that address; without one, a link would lead nowhere, so the text names
     document, number and words instead. */
  function reference(link) {
    const id = decodeURIComponent(link.hash.slice(1));
    const canonical = document.querySelector('link[rel="canonical"]');
    if (canonical) return `${canonical.href}#${id}`;
    const source = document.querySelector(".pt-crumb a");
    const place = `${source ? source.textContent : document.title}${link.dataset.place}`;
    const target = document.getElementById(id);
    if (target?.tagName !== "P") return place; // a heading is its own words; a table has none to quote
    const words = target.textContent.trim();
    return `${place}：“${words.length > WORDS ? `${words.slice(0, WORDS)}……` : words}”`;
  }

  document.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.pt-permalink") : null;
    if (!link) return;
    const text = reference(link);
    announce((await copy(text)) ? `已复制：${text}` : `请手工复制：${text}`);
  });
})();
