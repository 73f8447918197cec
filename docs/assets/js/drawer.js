/* The theme's drawer, which holds the navigation where the window is narrow, by keyboard: a button opens it, Escape closes
   it, and so does leaving it. Its lists lie over one another; labels lead from one to the next and back. */
(function () {
  "use strict";

  const { element } = window.planTexts;
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const opener = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-pt-drawer]"));
  const drawer = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
  const narrow = window.matchMedia("(max-width: 76.234375em)");
  if (!toggle || !opener || !drawer) return;
  /** @typedef {{ control: HTMLInputElement, button: HTMLElement, back: boolean, stop: boolean }} Way
      @type {Way[]} */
  const ways = [];

  /** What a label says becomes the button: a label itself may not be one.
      @type {(label: HTMLLabelElement) => void} */
  function wrap(label) {
    const control = label.control;
    if (!(control instanceof HTMLInputElement)) return;
    const button = element("span", { class: "pt-nav-button" });
    const back = label.classList.contains("md-nav__title");
    ways.push({ control, button, back, stop: label.tabIndex === 0 });
    if (back) button.setAttribute("aria-label", `从“${label.textContent.trim()}”返回上一级`);
    button.append(...label.childNodes);
    label.append(button);
    label.removeAttribute("tabindex");
    const act = (/** @type {Event} */ event) => {
      event.preventDefault();
      control.click();
    };
    button.addEventListener("click", act);
    button.addEventListener("keydown", (event) => [" ", "Enter"].includes(event.key) && act(event));
  }

  /** On a wide window the theme shows what is in a section, always: its label is a heading there, and no stop.
      @type {(way: Way) => void} */
  function equip({ control, button, back, stop }) {
    const works = narrow.matches || stop;
    const said = { role: "button", tabindex: "0", "aria-expanded": back ? null : String(control.checked) };
    for (const [name, value] of Object.entries(said)) {
      if (works && value !== null) button.setAttribute(name, value);
      else button.removeAttribute(name);
    }
  }

  const equipAll = () => ways.forEach(equip);

  /** @type {(element: HTMLElement) => boolean} */
  const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

  function enter() {
    const stops = /** @type {NodeListOf<HTMLElement>} */ (drawer?.querySelectorAll("a[href], [tabindex='0']"));
    [...stops].find(isSeen)?.focus();
  }

  /** @type {(open: boolean) => void} */
  function set(open) {
    if (toggle && toggle.checked !== open) toggle.click();
  }

  const labels = /** @type {NodeListOf<HTMLLabelElement>} */ (drawer.querySelectorAll("label[for]:not([for='__drawer'])"));
  labels.forEach(wrap);
  equipAll();
  narrow.addEventListener("change", equipAll);

  opener.addEventListener("click", () => {
    set(!toggle.checked);
    if (toggle.checked) enter();
  });
  toggle.addEventListener("change", () => opener.setAttribute("aria-expanded", String(toggle.checked)));

  /* The list that was left lies behind another one now, or beside the drawer, and with it what had the focus. */
  drawer.addEventListener("change", (event) => {
    equipAll();
    if (!narrow.matches) return;
    const left = ways.find((way) => way.control === event.target && !way.back && !way.control.checked);
    if (left) left.button.focus();
    else enter();
  });
  drawer.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !drawer.contains(next)) set(false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked || !narrow.matches) return;
    set(false);
    opener.focus();
  });
})();
