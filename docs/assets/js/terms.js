/* A preview at the links to terms: what the term is, in the words of a text, where one explains it. It shows on hover and
   on focus, stays while the pointer is on it, and Escape closes it. The previews are loaded when the first one is asked
   for: data/terms/previews.js, made by builder/layers/terms/previews.py. */
(function () {
  "use strict";

  const { element, need } = window.planTexts;
  const LINKS = "a.pt-term";
  const DELAY = 250; // milliseconds: the pointer that only passes asks for nothing
  const GAP = 4; // pixels between link and preview
  const ID = "pt-preview";
  /** @type {Record<string, PT.Preview>} */
  let previews = {};
  /** @type {HTMLAnchorElement | null} */
  let shown = null; // the link whose preview is shown
  let timer = 0;

  window.planTexts.data.terms = (given) => (previews = given);

  /** @type {(link: HTMLAnchorElement) => string} */
  const id = (link) => (link.pathname.split("/").pop() ?? "").replace(/\.html$/, "");
  const box = () => document.getElementById(ID);

  /** @type {(link: HTMLAnchorElement) => HTMLElement | null} */
  function made(link) {
    const [name, kind, words, place, count] = previews[id(link)] || [];
    if (!name) return null;
    const found = element("div", { id: ID, class: "pt-preview", role: "tooltip" });
    found.append(element("p", {}, element("strong", {}, name), " ", element("span", { class: "pt-label" }, kind)));
    if (words) found.append(element("p", {}, words), element("p", { class: "pt-label" }, place));
    found.append(element("p", { class: "pt-label" }, words ? count : `现有文本没有解释。${count}`));
    return found;
  }

  /** Below the first line of the link, or above it where there is no room; within the window.
      @type {(found: HTMLElement, link: Element) => void} */
  function place(found, link) {
    const [line] = link.getClientRects();
    const { width, height } = found.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(line.left, document.documentElement.clientWidth - width - GAP));
    const below = line.bottom + GAP + height <= innerHeight;
    found.style.left = `${left}px`;
    found.style.top = `${below ? line.bottom + GAP : Math.max(GAP, line.top - GAP - height)}px`;
  }

  function hide() {
    clearTimeout(timer);
    box()?.remove();
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }

  /** @type {(link: HTMLAnchorElement) => Promise<void>} */
  async function show(link) {
    hide();
    shown = link;
    try {
      await need("data/terms/previews.js");
    } catch {
      return; // the link leads to the term all the same
    }
    const found = shown === link && !box() ? made(link) : null;
    if (!found) return;
    document.body.append(found);
    place(found, link);
    link.setAttribute("aria-describedby", ID);
  }

  /* A link that takes the focus, or that the pointer is on, may still be scrolling into view, smoothly even: out of view
     the preview is not seen, and comes back with its link. */
  function follow() {
    const found = box();
    if (!found || !shown) return;
    const [line] = shown.getClientRects();
    const inView = Boolean(line) && line.bottom > 0 && line.top < innerHeight;
    found.style.visibility = inView ? "" : "hidden";
    if (inView) place(found, shown);
  }

  /** @type {(target: EventTarget | null, selector: string) => Element | null} */
  const within = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

  /** @type {(target: EventTarget | null) => HTMLAnchorElement | null} */
  const linkAt = (target) => /** @type {HTMLAnchorElement | null} */ (within(target, LINKS));

  /** @type {(action: () => void) => void} */
  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, DELAY);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event.target);
    if (link && link !== shown) later(() => show(link));
    else if (link || within(event.target, `#${ID}`)) clearTimeout(timer);
    else if (shown && document.activeElement !== shown) later(hide);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (link?.matches(":focus-visible")) show(link);
  });
  document.addEventListener("focusout", (event) => within(event.target, LINKS) === shown && hide());
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", follow, { passive: true, capture: true });
  window.addEventListener("resize", follow);
})();
