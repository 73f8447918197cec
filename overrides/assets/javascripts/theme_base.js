/* What the theme's scripts keep in the browser, under the address of the site: the inline script of its
   partials/javascripts/base.html, as a file. */
window.__md_scope = new URL("../../", document.currentScript.src);
window.__md_hash = (text) => [...text].reduce((hash, one) => (hash << 5) - hash + one.charCodeAt(0), 0);
/* The theme trusts what it finds in the browser's store, its own or not, and stops where that is something else: what
   does not fit is as if it were not there. */
window.__md_fits = (key, kept) => {
  if (!/^__(palette|tabs)$/.test(key)) return true;
  if (!kept || typeof kept !== "object") return false;
  if (key === "__tabs") return Array.isArray(kept);
  const color = kept.color;
  if (!(kept.index >= 0) || !color || typeof color !== "object") return false;
  return typeof color.scheme === "string" && color.media !== "(prefers-color-scheme)";
};
window.__md_get = (key, storage = localStorage, scope = window.__md_scope) => {
  try {
    const kept = JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
    return window.__md_fits(key, kept) ? kept : null;
  } catch {
    return null;
  }
};
window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // what cannot be kept holds on this page
  }
};
