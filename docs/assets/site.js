/* Copying permalinks, old addresses, and the search button of the home page. No dependency, no request. */
(function () {
  "use strict";

  const WORDS = 40;

  function announce(message) {
    let toast = document.querySelector(".pt-toast");
    if (!toast) {
      toast = document.createElement("div");
      toast.className = "pt-toast";
      toast.setAttribute("role", "status");
      document.body.append(toast);
    }
    toast.textContent = message;
    toast.dataset.shown = "";
    window.setTimeout(() => delete toast.dataset.shown, 2500);
  }

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

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.setAttribute("aria-hidden", "true");
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  }

  /* An old address leads on: the link that stands under its fragment, else that of the page, is followed. */
  function leadOn() {
    const here = document.getElementById(location.hash.slice(1))?.closest("[data-pt-moved]");
    const link = (here || document.querySelector("[data-pt-moved-page]"))?.querySelector("a");
    if (link) location.replace(link.href);
  }
  leadOn();
  window.addEventListener("hashchange", leadOn);

  /* The theme leaves its search dialog without a name. */
  document.querySelector(".md-search")?.setAttribute("aria-label", "搜索");

  /* The theme's search listens to keys only: paste, input methods and voice must count too. */
  const query = document.querySelector('[data-md-component="search-query"]');
  query?.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));

  /* The theme's index has one token a character and takes any of them for a hit: ask for all of them instead. */
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isQuery = message?.type === 2 && typeof message.data === "string";
    const all = (run) => [...run].map((character) => `+${character}`).join(" ");
    const sent = isQuery ? { ...message, data: message.data.replace(/[\u3400-\u9fff]+\*?/g, all) } : message;
    return post.call(this, sent, ...rest);
  };

  /* The theme's search needs a server. */
  if (location.protocol.startsWith("http")) document.querySelector("[data-pt-search]")?.removeAttribute("hidden");

  document.addEventListener("click", async (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest("a.pt-permalink");
    if (link) {
      const text = reference(link);
      announce((await copy(text)) ? `已复制：${text}` : `请手工复制：${text}`);
    }
    if (target?.closest("[data-pt-search]")) {
      const toggle = document.getElementById("__search");
      if (toggle && !toggle.checked) toggle.click();
      query?.focus();
    }
  });
})();
