"""How tests ask the search page."""

# Types a query as a reader would see it arrive, waits for the answer and reads all of it.
ASK = """async (phrase) => {
    const input = document.querySelector("#pt-query");
    const status = document.querySelector(".pt-search-status");
    input.value = phrase;
    const answered = new Promise((done) => document.addEventListener("pt-answered", done, { once: true }));
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await answered;
    document.querySelector(".pt-results > button")?.click();
    const links = (selector) => [...document.querySelectorAll(selector)].map((link) => ({
        url: link.href, marks: [...link.querySelectorAll("mark")].map((mark) => mark.textContent) }));
    return {
        occurrences: Number(status.dataset.occurrences),
        passages: Number(status.dataset.passages),
        headings: Number(status.dataset.headings),
        found: links(".pt-results > .pt-hits a"),
    };
}"""
