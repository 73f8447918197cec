/* What opens at 原文第N行: the source as published, 修改原文, 我要纠错, and a report to copy. */
(function () {
  "use strict";

  const { announce, copy, dialogs, element, origin } = window.planTexts;
  /** @type {HTMLDialogElement | null} */
  let opened = null;
  let report = "";

  const where = element("p", { class: "pt-origin-where" });
  const words = element("p", { class: "pt-quoted", tabindex: "0", "aria-label": "要查找的话" });
  const link = (/** @type {string} */ name) => element("a", { class: "pt-button", rel: "noopener" }, name);
  const [edit, issue, view] = ["修改原文", "我要纠错", "看原文"].map(link);
  const own = dialogs.button("复制报告", {}, async () => {
    const done = await copy(report);
    announce(done ? "已复制：补上应作什么、依据是什么，发给编者" : "没能复制，请选中后手工复制");
  });
  const hint = element("p", { class: "pt-note" });

  /** Leave for the editor only once the words to look for are copied: a page that is left copies nothing. Where the
      browser refuses, they are shown, and the next click leaves. What opens beside this page (by the middle button, or
      with a key held down) does so at once.
      @type {PT.OriginWindow["leaving"]} */
  function leaving(made, look) {
    let told = false;
    made.addEventListener("click", async (event) => {
      const isHere = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (told || !look()) return;
      if (isHere) event.preventDefault();
      const done = await copy(look());
      announce(done ? `已复制要查找的话：${look()}` : `没能复制，请记下再点一次：${look()}`);
      told = !done;
      if (isHere && done) location.assign(made.href);
    });
    made.addEventListener("auxclick", (event) => event.button === 1 && copy(look()));
  }

  /** @type {(made: HTMLAnchorElement, address: string) => void} */
  function lead(made, address) {
    made.hidden = !address;
    if (address) made.href = address;
    else made.removeAttribute("href");
  }

  function make() {
    leaving(edit, () => words.textContent ?? "");
    const actions = element("div", { class: "pt-actions" }, edit, issue, own, view);
    return dialogs.dialog("origin", "原文", where, words, actions, hint);
  }

  /** @type {PT.OriginWindow["show"]} */
  function show(about, templates, published, line) {
    opened = opened || make();
    const made = origin.report(about);
    report = made.body;
    where.textContent = `${about.place}：${about.source}`;
    words.textContent = about.look;
    lead(edit, templates.edit && origin.edit(templates.edit, line));
    lead(issue, templates.issue && origin.issue(templates.issue, made));
    lead(view, published);
    const edits = "修改原文：先复制上面这句话，再到编辑页；在那里查找它（Ctrl+F），改好后发起拉取请求，写明依据。";
    const reports = "没有账号的，复制报告，补上应作什么、依据是什么，发给编者。";
    hint.textContent = edit.hidden ? reports : edits + reports;
    opened.showModal();
    (edit.hidden ? own : edit).focus();
  }

  window.planTexts.originWindow = { leaving, show };
})();
