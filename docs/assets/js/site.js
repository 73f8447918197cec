/* What several scripts need: addresses, loading, messages, the clipboard, elements. */
(function () {
  "use strict";

  const ROOT = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const MISSING = "网站的文件没有载入。请刷新页面；离线使用的，请重新解压整个压缩包。";
  /** @type {Map<string, Promise<unknown>>} */
  const loading = new Map();
  let hiding = 0;

  /** The absolute address of a path below the site's root.
      @type {PT.Site["address"]} */
  function address(path) {
    return new URL(path, ROOT).href;
  }

  /** @type {(path: string) => Promise<unknown>} */
  function load(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address(path);
      script.async = false;
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => {
        loading.delete(path);
        script.remove();
        reject(new Error(MISSING));
      });
      document.head.append(script);
    });
  }

  /** Run scripts by their paths below the site's root, each once, in order though they are fetched together. Rejects with
      a sentence for readers where one is missing.
      @type {PT.Site["need"]} */
  async function need(...paths) {
    for (const path of paths) if (!loading.has(path)) loading.set(path, load(path));
    const done = await Promise.allSettled(paths.map((path) => loading.get(path)));
    const failed = done.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** The lower edge of the window, where what floats stands in a column and covers nothing else that does.
      @type {PT.Site["dock"]} */
  function dock() {
    const found = /** @type {HTMLElement | null} */ (document.querySelector("body > .pt-dock"));
    const made = found || element("aside", { class: "pt-dock", "aria-label": "浮在页面上的" });
    if (!made.isConnected) document.body.append(made);
    return made;
  }

  /** Say something at the lower edge of the window for a while; assistive technology reads it out.
      @type {PT.Site["announce"]} */
  function announce(message) {
    const found = /** @type {HTMLElement | null} */ (document.querySelector(".pt-toast"));
    const toast = found || element("div", { class: "pt-toast", role: "status" });
    // What lies outside an open dialog is neither seen nor read out.
    const parent = document.querySelector("dialog[open]") || dock();
    if (toast.parentElement !== parent) parent.prepend(toast);
    toast.textContent = message;
    toast.dataset.shown = "";
    window.clearTimeout(hiding);
    hiding = window.setTimeout(() => delete toast.dataset.shown, 3000);
  }

  /** Put a text on the clipboard. Gives whether that worked.
      @type {PT.Site["copy"]} */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.setAttribute("aria-hidden", "true");
      (document.querySelector("dialog[open]") || document.body).append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  }

  /** An element with attributes (those that are null left out) and children; strings become text, never markup.
      @type {PT.Site["element"]} */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** Give an element other children than it has.
      @type {PT.Site["fill"]} */
  function fill(parent, ...children) {
    parent.textContent = "";
    parent.append(...children);
  }

  Object.assign(window.planTexts, { address, need, announce, copy, dock, element, fill });
})();
