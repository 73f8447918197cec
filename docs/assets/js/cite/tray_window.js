/* The button at the lower right that says how much is collected, and the dialog that lists it. */
(function () {
  "use strict";

  const { address, announce, copy, dialogs, dock, element, fill, forms, tray } = window.planTexts;
  const open = dialogs.button("摘录", { class: "pt-tray-open", hidden: "" }, show);
  const list = element("ol", { class: "pt-tray-list" });
  const said = element("p", { class: "pt-note" });
  const select = element("select", {}, ...forms.FORMS.map(({ id, name }) => element("option", { value: id }, name)));
  const undo = dialogs.button("撤销", {}, takeBack);
  const withAll = [
    element("label", {}, "格式 ", select),
    dialogs.button("全部复制", {}, copyAll),
    dialogs.button("存为文件", {}, save),
    dialogs.button("清空", {}, () => change([])),
  ];
  /** @type {HTMLDialogElement | null} */
  let opened = null;
  /** @type {PT.Item[] | null} */
  let before = null; // what was there before the last removal

  function text() {
    return tray.items().map((item) => forms.quotation(item, select.value)).join("\n\n");
  }

  async function copyAll() {
    announce((await copy(text())) ? `已复制${tray.items().length}条` : "没能复制，请存为文件");
  }

  /* With a byte order mark and CRLF, as old editors on Windows want it. */
  function save() {
    const blob = new Blob(["\ufeff", `${text()}\n`.replace(/\n/g, "\r\n")], { type: "text/plain" });
    const link = element("a", { href: URL.createObjectURL(blob), download: "摘录.txt" });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** @type {(items: PT.Item[]) => void} */
  function change(items) {
    before = tray.items();
    tray.set(items);
    undo.focus();
  }

  function takeBack() {
    const back = before;
    before = null;
    if (back) tray.set(back);
    (list.querySelector("button") || open).focus();
  }

  /** @type {(item: PT.Item) => HTMLElement} */
  function line(item) {
    const name = `《${item.short}》${item.place}`;
    const rest = () => tray.items().filter((one) => one.key !== item.key);
    // "./" keeps the address below this site, whatever the browser had kept.
    const link = element("a", { href: address(`./${item.key}`) }, name);
    link.addEventListener("click", () => opened?.close());
    const remove = dialogs.button("移出", { "aria-label": `移出${name}` }, () => change(rest()));
    return element("li", {}, element("p", { class: "pt-quoted" }, item.quoted), element("div", {}, link, remove));
  }

  function render() {
    const items = tray.items();
    open.hidden = items.length === 0;
    open.textContent = `摘录 ${items.length}`;
    if (!opened) return;
    fill(list, ...items.map(line));
    for (const control of withAll) control.hidden = items.length === 0;
    undo.hidden = before === null;
    const where = tray.isKept() ? "只存在这个浏览器里。" : "浏览器不让保存，只在这一页有效：离开前请复制或存为文件。";
    said.textContent = items.length ? `共${items.length}条，${where}` : "没有摘录。";
  }

  function show() {
    opened = opened || dialogs.dialog("tray", "摘录", said, list, element("div", { class: "pt-actions" }, ...withAll, undo));
    before = null;
    select.value = forms.chosen().id;
    render();
    opened.showModal();
  }

  select.addEventListener("change", () => forms.choose(select.value));
  dock().append(open);
  tray.follow(render);
  render();
})();
