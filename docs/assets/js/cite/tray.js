/* 摘录: passages that a reader has collected, the same on all pages and in all windows. */
(function () {
  "use strict";

  const { store } = window.planTexts;
  const NAME = "tray";
  const FIELDS = "key quoted place address accessed title short issuer date site version updated".split(" ");
  /** @type {(() => void)[]} */
  const followers = [];
  let kept = true;

  /** Read each time: another window may have added something, and anything may stand there.
      @type {PT.Tray["items"]} */
  function items() {
    const found = store.read(NAME);
    return Array.isArray(found) ? found.filter((one) => FIELDS.every((name) => typeof one?.[name] === "string")) : [];
  }

  function tell() {
    for (const follow of followers) follow();
  }

  /** @type {PT.Tray["set"]} */
  function set(list) {
    kept = store.write(NAME, list);
    tell();
  }

  /** Put an item in, or take it out when it is there. Gives whether it is there now.
      @type {PT.Tray["toggle"]} */
  function toggle(item) {
    const rest = items().filter((one) => one.key !== item.key);
    const added = rest.length === items().length;
    set(added ? [...rest, item] : rest);
    return added;
  }

  store.watch(NAME, tell);
  window.planTexts.tray = { items, set, toggle, isKept: () => kept, follow: (react) => followers.push(react) };
})();
