/* The forms of a citation; their rules stand in builder/places/citation.py. */
(function () {
  "use strict";

  /** @typedef {{ comma: string, colon: string, open: string, close: string, place: (words: string) => string }} Marks */

  /** @type {Marks} */
  const WIDE = { comma: "，", colon: "：", open: "（", close: "）", place: (words) => words };
  /** @type {Marks} */
  const NARROW = { comma: ", ", colon: ": ", open: "(", close: ")", place: narrow };

  /** Titles inside a place keep their own marks.
      @type {(words: string) => string} */
  function narrow(words) {
    return words.replace(/“[^”]*”|[（）]/g, (part) => (part === "（" ? "(" : part === "）" ? ")" : part));
  }

  /** @type {(item: PT.Item, marks: Marks) => string} */
  function reference(item, marks) {
    const version = [edition(item), item.version && `${item.version}版`].filter(Boolean).join(marks.comma);
    const where = [item.date.slice(0, 4), marks.place(item.place)].filter(Boolean).join(marks.colon);
    const updated = item.updated && marks.open + item.updated + marks.close;
    const last = `${where}${updated}[${item.accessed}]`;
    return `${[item.issuer, `${item.title}[EB/OL]`, version, last, item.address].filter(Boolean).join(". ")}.`;
  }

  /** @type {(item: PT.Item) => string} */
  function edition(item) {
    return item.site ? `“${item.site}”整理本` : "整理本";
  }

  /** @type {(item: PT.Item) => string} */
  function plain(item) {
    const basis = `${edition(item)}${item.version}版${item.updated && `，${item.updated}`}`;
    return `《${item.short}》${item.place}（据${basis}）`;
  }

  /** @type {PT.Form[]} */
  const FORMS = [
    { id: "gb2025", name: "GB/T 7714—2025", cite: (item) => reference(item, WIDE) },
    { id: "gb2015", name: "GB/T 7714—2015", cite: (item) => reference(item, NARROW) },
    { id: "plain", name: "文中注明", cite: plain },
  ];

  const DAMAGED = "（这一版所据的文本此处有脱落，以〔…〕标出。）";

  /** @type {PT.Forms["quotation"]} */
  function quotation(item, id) {
    return `${item.quoted}\n${form(id).cite(item)}${item.lost ? DAMAGED : ""}`;
  }

  const { read, write } = window.planTexts.store;
  /** @type {(id: unknown) => PT.Form} */
  const form = (id) => FORMS.find((one) => one.id === id) || FORMS[0];

  window.planTexts.forms = {
    FORMS,
    chosen: () => form(read("form")),
    choose: (id) => write("form", id),
    quotation,
  };
})();
