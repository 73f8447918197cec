/* Copying the address of a passage, a heading or a row of a table. */
(function () {
  "use strict";

  const { announce, copy } = window.planTexts;
  const WORDS = 40;

  /** With a published address the link is that address; without one, a link would lead nowhere, so the text names
      document, number and words instead.
      @type {(link: HTMLAnchorElement) => string} */
  function reference(link) {
    const { item, words } = window.planTexts.passage;
    const found = item(link);
    if (document.querySelector('link[rel="canonical"]')) return found.address;
    const place = `《${found.short}》${found.place}`;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target || target.closest("table")) return place;
    const text = words(target);
    return `${place}：“${text.length > WORDS ? `${text.slice(0, WORDS)}……` : text}”`;
  }

  document.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.pt-permalink") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const text = reference(link);
    announce((await copy(text)) ? `已复制：${text}` : `请手工复制：${text}`);
  });
})();
