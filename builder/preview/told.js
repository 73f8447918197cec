/* Shows in a page of the preview what was found: an open box for errors, a folded one for the rest. */
(function () {
  "use strict";

  const told = window.planTextsTold;
  if (!told.headline) return;
  const box = document.createElement("details");
  box.className = "pt-told";
  box.open = told.headline.includes("错误");
  box.style.cssText =
    "position:fixed;z-index:99;inset:auto 0 0 0;max-height:50vh;overflow:auto;padding:.4rem .8rem;" +
    "background:#fff4e5;color:#222;border-top:2px solid #a33;font:14px/1.6 sans-serif";
  const summary = document.createElement("summary");
  summary.textContent = told.headline;
  const lines = document.createElement("pre");
  lines.style.cssText = "white-space:pre-wrap;margin:.4rem 0;font:inherit";
  lines.textContent = told.lines.join("\n") + (told.more ? `\n……另有 ${told.more} 条，见 ./dev check` : "");
  box.append(summary, lines);
  document.body.append(box);
})();
