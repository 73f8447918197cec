/* A preview beside what a reader points at or focuses: it stays while the pointer is on it, and Escape closes it. */
(function () {
  "use strict";

  const { element } = window.planTexts;
  const DELAY = 250; // milliseconds: the pointer that only passes asks for nothing
  const GAP = 4; // pixels between what is previewed and the preview
  const ID = "pt-preview";
  /** @type {[string, PT.PreviewOf][]} */
  const kinds = []; // selectors, and what the preview of such an element says
  /** @type {HTMLElement | null} */
  let shown = null; // that whose preview is shown
  let timer = 0;

  const box = () => document.getElementById(ID);

  /** Below the first line of what is previewed, or above it where there is no room; within the window.
      @type {(found: HTMLElement, about: Element) => void} */
  function place(found, about) {
    const [line] = about.getClientRects();
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

  /** @type {(about: HTMLElement) => Promise<void>} */
  async function show(about) {
    hide();
    shown = about;
    const of = /** @type {[string, PT.PreviewOf]} */ (kinds.find(([selector]) => about.matches(selector)))[1];
    const children = await of(about);
    if (shown !== about || box() || !children.length) return;
    const found = element("div", { id: ID, class: "pt-preview", role: "tooltip" }, ...children);
    document.body.append(found);
    place(found, about);
    about.setAttribute("aria-describedby", ID);
  }

  /* What takes the focus, or what the pointer is on, may still be scrolling into view, smoothly even: out of view the
     preview is not seen, and comes back with it. */
  function follow() {
    const found = box();
    if (!found || !shown) return;
    const [line] = shown.getClientRects();
    const inView = Boolean(line) && line.bottom > 0 && line.top < innerHeight;
    found.style.visibility = inView ? "" : "hidden";
    if (inView) place(found, shown);
  }

  /** @type {(target: EventTarget | null, selector: string) => HTMLElement | null} */
  const within = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

  /** Something may happen before anything has a preview, while the scripts are still being loaded.
      @type {(target: EventTarget | null) => HTMLElement | null} */
  const previewed = (target) => (kinds.length ? within(target, kinds.map(([selector]) => selector).join()) : null);

  /** @type {(action: () => void) => void} */
  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, DELAY);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const about = previewed(event.target);
    if (about && about !== shown) later(() => show(about));
    else if (about || within(event.target, `#${ID}`)) clearTimeout(timer);
    else if (shown && document.activeElement !== shown) later(hide);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const about = previewed(event.target);
    if (about?.matches(":focus-visible")) show(about);
  });
  document.addEventListener("focusout", (event) => shown && previewed(event.target) === shown && hide());
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", follow, { passive: true, capture: true });
  window.addEventListener("resize", follow);

  window.planTexts.preview = (selector, of) => kinds.push([selector, of]);
})();
