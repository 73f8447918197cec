/* What the scripts of the site give to each other on `planTexts`, and the values that go between them.

   Only for the check of types (tsconfig.json): nothing of this is published. Places in a text are UTF-16 units, all ends
   are exclusive; flat lists of places are starts and ends in turn. */

declare namespace PT {
  /* Every page: scripts.js, site.js, here.js, turns.js, parts.js */

  interface Scripts {
    BUILDS_ON: Record<string, string[]>;
    EVERY_PAGE: string[];
    PARTS: Record<string, string[]>;
    LATER: Record<string, string[]>;
    inOrder(names: string[]): string[];
    toLoad(names: string[]): string[];
  }

  /** What the files below data/ call. */
  interface Data {
    fold(table: FoldTable): void;
    text(mark: string, text: string): void;
    places(mark: string, places: Places): void;
    terms(previews: Record<string, Preview>): void;
  }

  type Attributes = Record<string, string | null>;
  type Child = Node | string;

  interface Site {
    address(path: string): string;
    need(...paths: string[]): Promise<void>;
    announce(message: string): void;
    copy(text: string): Promise<boolean>;
    dock(): HTMLElement;
    fill(parent: Element, ...children: Child[]): void;
    element<K extends keyof HTMLElementTagNameMap>(
      name: K,
      attributes?: Attributes,
      ...children: Child[]
    ): HTMLElementTagNameMap[K];
  }

  interface Here {
    LONGEST: number;
    keep(pairs: [name: string, value: string][]): void;
    target(): HTMLElement | null;
    wellFormed(text: string): string;
  }

  type Take = <T>(load: () => T | Promise<T>, show: (loaded: T) => void) => Promise<void>;
  type Turns = (say: (message: string) => void) => Take;

  interface Parts {
    later(name: string): Promise<void>;
  }

  /** Name, kind, words, place, count. */
  type Preview = [name: string, kind: string, words: string, place: string, count: string];
  /** What the preview of an element says: nothing, or its children. */
  type PreviewOf = (about: HTMLElement) => Promise<Child[]>;

  interface Lost {
    LOST: string;
    mark(garbled: boolean): HTMLElement;
    words(element: Element): string;
  }

  /* Citing: cite/ */

  interface Store {
    read(name: string): unknown;
    write(name: string, value: unknown): boolean;
    watch(name: string, react: () => void): void;
  }

  /** The facts of a document: the data attributes of .pt-source. */
  interface Facts {
    title: string;
    short: string;
    issuer: string;
    date: string;
    site: string;
    version: string;
    updated: string;
    caution?: string;
  }

  interface Item extends Facts {
    key: string;
    address: string;
    place: string;
    quoted: string;
    lost?: string; // "yes" where words are missing: marked in what is quoted
    accessed: string;
  }

  interface Form {
    id: string;
    name: string;
    cite(item: Item): string;
  }

  interface Forms {
    FORMS: Form[];
    chosen(): Form;
    choose(id: string): boolean;
    quotation(item: Item, id: string): string;
  }

  interface Passage {
    item(link: HTMLAnchorElement): Item;
    key(link: HTMLAnchorElement): string;
    words(target: HTMLElement): string;
    place(link: HTMLAnchorElement): string;
  }

  interface Dialogs {
    button(words: string, attributes: Attributes, act: () => void): HTMLButtonElement;
    dialog(name: string, title: string, ...children: Child[]): HTMLDialogElement;
  }

  interface Tray {
    items(): Item[];
    set(items: Item[]): void;
    toggle(item: Item): boolean;
    isKept(): boolean;
    follow(react: () => void): void;
  }

  /* The words of the source: raw/ */

  /** One edit, as `data-edits` has it; `at` counts code points of the edited words. */
  interface Edit {
    kind: "wide" | "space" | "join" | "control";
    at: number;
    before: string;
  }

  /** Words of the source; `edit` where they were changed. */
  interface RawPiece {
    words: string;
    edit: Edit | null;
    /** Where it stands in the edited words. */
    at: number;
  }

  interface Edits {
    parse(tokens: string): Edit[];
    raw(words: string, edits: Edit[], from?: number, cuts?: number[]): RawPiece[];
    told(edits: Edit[], kinds: Edit["kind"][]): string[];
  }

  /* To the source: origin/ */

  /** A passage or heading: its edited words, `data-edits`, `data-runs`, and the first line of the source. */
  interface SourceUnit {
    words: string;
    edited: string;
    broken: string;
    line: number;
  }

  /** Words of the source in one piece, with its line; `at` and `end` are offsets in the edited words. */
  interface SourceRun {
    at: number;
    end: number;
    line: number;
    words: string;
  }

  interface SourceWords {
    once(text: string, from: number, to: number): string;
    runs(unit: SourceUnit): SourceRun[];
    find(unit: SourceUnit, from: number, to: number, units: SourceUnit[]): { line: number; words: string };
  }

  /** What is known of a place that may be wrong; `look` are words to look for in the source. */
  interface About {
    place: string;
    words: string;
    source: string;
    file: string;
    look: string;
    address: string;
    id: string;
  }

  interface Report {
    title: string;
    body: string;
  }

  interface Origin {
    edit(template: string, line: number): string;
    issue(template: string, report: Report): string;
    report(about: About): Report;
  }

  interface OriginWindow {
    leaving(link: HTMLAnchorElement, look: () => string): void;
    show(about: About, templates: { edit: string; issue: string }, published: string, line: number): void;
  }

  /* Finding: search/ */

  /** What data/search/fold.js has (builder/text/fold.py). `form` goes with `from` as `to` does; `quotes` are pairs. */
  interface FoldTable {
    from: string;
    to: string;
    form: string;
    several: Record<string, string>;
    zeros: string;
    figures: string;
    behindZeros: string;
    blanks: string;
    marks: string;
    quotes: string;
    punctuation: string;
    separators: string;
    eitherFrom: string;
    eitherTo: string;
  }

  /** UTF-16 units, or code points. */
  type Units = Uint16Array | Int32Array;

  interface Folded {
    folded: string;
    at: Uint32Array;
  }

  interface FoldedText extends Folded {
    text: string;
  }

  interface Fold {
    quotes: Map<string, string>;
    alsoMeant(character: string): string | undefined;
    closing(): { all: string; alone: string };
    fold(text: string): string;
    form(character: string): string;
    inLine(text: string): string;
    isBlank(character: string): boolean;
    isPunctuation(character: string): boolean;
    isZero(character: string): boolean;
    withMap(text: string): Folded;
    zeros(units: Units, length: number): void;
    ready(): Promise<void>;
  }

  interface Term {
    words: string;
    exact: boolean;
    needle: string;
    pattern: RegExp | null;
  }

  interface Query {
    ONLY_SKIPPED: string;
    clean(query: string): string;
    parse(query: string): Term[];
  }

  interface Matches {
    merged(lists: number[][]): number[];
    ofTerm(term: Term, text: FoldedText): number[];
  }

  interface DocumentAbout {
    id: string;
    title: string;
    short_title: string;
    lacks: string;
    damage: string;
  }

  interface Choice {
    id: string;
    name: string;
  }

  interface LayerFilter {
    name: string;
    label: string;
    choices: Choice[];
  }

  type Division = [document: number, page: string, anchor: string, above: string, heading: string];

  /** For every unit a value; those of the layers' filters are lists of positions, under the filters' names. */
  interface Columns {
    division: number[];
    kind: number[];
    anchor: string[];
    number: number[];
    [filter: string]: number[] | string[] | number[][];
  }

  /** What data/search/places.js has (builder/search/files.py). */
  interface Places {
    documents: DocumentAbout[];
    divisions: Division[];
    filters: LayerFilter[];
    kinds: string[];
    unit: Columns;
    tables: Record<number, string[]>;
    losses: [unit: number, at: number, garbled: number][];
  }

  interface Row {
    anchor: string | null;
    start: number;
    end: number;
  }

  interface Index extends FoldedText {
    places: Places;
    starts: Uint32Array;
    size: number;
    unitAt(place: number): number;
    end(unit: number): number;
    words(unit: number): string;
    division(unit: number): number;
    document(unit: number): number;
    isHeading(unit: number): boolean;
    isPassage(unit: number): boolean;
    isContentsOnly(unit: number): boolean;
    label(unit: number): string;
    above(unit: number): string;
    address(unit: number): { page: string; anchor: string };
    rows(unit: number): Row[];
    lost(start: number, end: number): Loss[];
  }

  /** A place of the text before which something is lost, or behind which something is wrong. */
  interface Loss {
    at: number;
    garbled: boolean;
  }

  interface Hit {
    unit: number;
    places: number[];
    lists: number[][];
    count: number;
  }

  interface Find {
    find(index: Index, terms: Term[]): Hit[];
    count(index: Index, term: Term): { units: number; occurrences: number };
  }

  interface Filter extends LayerFilter {
    isSwitch: boolean;
    of(unit: number): number[];
  }

  /** Positions in the choices of every filter, by its name. */
  type Chosen = Record<string, Set<number>>;
  type ChoiceCounts = Record<string, Map<number, number>>;

  interface Group {
    division: number;
    hits: Hit[];
    count: number;
    inHeading: boolean;
    document: number;
    density: number;
  }

  interface Totals {
    occurrences: number;
    passages: number;
    headings: number;
  }

  interface Arrange {
    filters(index: Index): Filter[];
    filter(index: Index, hits: Hit[], chosen: Chosen): { kept: Hit[]; counts: ChoiceCounts };
    groups(index: Index, hits: Hit[]): Group[];
    totals(index: Index, hits: Hit[]): Totals;
  }

  interface OccurringPart {
    words: string;
    units: number;
    occurrences: number;
  }

  interface Explained {
    term: Term;
    units: number;
    occurrences: number;
    parts: OccurringPart[];
    otherwise: OccurringPart[];
  }

  interface Numbers {
    otherwise(words: string): string[];
  }

  interface Lacking {
    title: string;
    lacks: string;
    damage: string;
  }

  interface Explain {
    explain(index: Index, terms: Term[]): Explained[];
    lacks(index: Index): Lacking[];
  }

  /** What a link needs of a hit; a row of a table has an anchor of its own. */
  interface Linked {
    unit: number;
    anchor?: string | null;
  }

  interface Results {
    documentTitle(index: Index, unit: number): string;
    group(index: Index, found: Group, query: string): HTMLElement;
    href(index: Index, hit: Linked, query: string): string;
    link(index: Index, hit: Hit, query: string): HTMLAnchorElement;
    plain(index: Index, start: number, end: number): Child[];
    summary(totals: Totals): string;
  }

  interface Nothing {
    lacking(index: Index): HTMLElement[];
    nothing(index: Index, terms: Term[], search: (words: string) => HTMLAnchorElement): HTMLElement[];
  }

  type Changed = (filter: string, position: number, isChosen: boolean) => void;

  interface Filters {
    fromAddress(index: Index, parameters: URLSearchParams): Chosen;
    toAddress(index: Index, chosen: Chosen): [name: string, value: string][];
    fields(index: Index, counts: ChoiceCounts, chosen: Chosen, changed: Changed): HTMLElement[];
  }

  /* Checking quotations: search/ */

  type Range = [start: number, end: number];
  type Sort = "word" | "punctuation" | "script" | "form";
  type Kind = "same" | "wrong" | "extra" | "missing" | "exchanged";

  /** The characters of a text that count. */
  interface Items {
    text: string;
    chars: string[];
    keys: Int32Array;
    from: number[];
    words: Uint8Array;
  }

  interface Characters {
    MARK: number;
    key(char: string): number | null;
    items(text: string): Items;
    difference(one: string, other: string, isWordly: number): Sort;
  }

  /** The continuous text of the documents. */
  interface Texts {
    index: Index;
    raw: string;
    folded: string;
    keys: Uint16Array;
    rawAt: Uint32Array;
    at: Uint32Array;
    /** What a check may still spend on comparing, in cells. */
    work: { left: number };
  }

  interface UnitHit {
    unit: number;
    anchor: string | null;
    places: Range;
  }

  interface Stream {
    of(index: Index): Texts;
    bounds(texts: Texts, place: number): Range;
    units(texts: Texts, start: number, end: number): UnitHit[];
  }

  interface GramHits {
    size: number;
    texts: number[];
    quotes: number[];
  }

  interface Stretch {
    from: number;
    to: number;
    place: number;
  }

  interface Grams {
    scan(keys: ArrayLike<number>, quoted: ArrayLike<number>): GramHits;
    diagonals(
      hits: GramHits,
      textLength: number,
      length: number,
      most: number,
    ): { from: number; to: number; votes: number }[];
    stretches(hits: GramHits, length: number): (Stretch & { run: number })[];
  }

  /** The items of a text, numbers being one: search/figures.js. */
  interface Tokens {
    line: string;
    chars: string[];
    keys: Int32Array;
    sorts: Int32Array;
    behind: Uint8Array;
    opens: Uint8Array;
    starts: number[];
  }

  interface Figures {
    PUNCTUATION: number;
    WORD: number;
    RANK: number;
    YEAR: number;
    PLAIN: number;
    FIGURE: string;
    tokens(items: Items): Tokens;
  }

  /** A token of the quotation beside one of the text, one too many, one missing, or two exchanged: ranges of tokens. */
  interface Step {
    kind: Kind;
    quote: Range;
    text: Range;
  }

  interface Cells {
    row: Int32Array;
    from: number;
    to: number;
    move(i: number, j: number): number;
  }

  interface Nearest {
    cost: number;
    steps: Step[];
  }

  interface Distance {
    SHUT: number;
    FREE: number;
    nearest(quote: Tokens, text: Tokens, low: number, high: number, left?: Uint8Array | null): Nearest | null;
  }

  /** A list whose parts go with things, one by one: ranges of tokens. */
  interface Ordered {
    list: Range;
    parts: Range[];
    things: Range[] | null;
  }

  interface Respectively {
    ordered(text: Tokens): Ordered[];
  }

  /** What lists that go in order say of the tokens of a text: search/named.js. */
  interface Known {
    left: Uint8Array | null;
    sure: Uint8Array;
    unclear: Uint8Array;
  }

  interface Named {
    anyOf(text: Tokens, lists: Ordered[]): Uint8Array;
    inPart(text: Tokens, steps: Step[]): Ordered[];
    known(text: Tokens, steps: Step[], lists: Ordered[]): Known;
  }

  /** What is known of the tokens of one side of an alignment: search/things.js. */
  interface Side {
    line: string;
    sorts: Int32Array;
    opens: Uint8Array;
    light: Uint8Array;
    how: Uint8Array;
    number: Int32Array;
  }

  interface Things {
    side(tokens: Tokens): Side;
    isPair(quote: Side, text: Side, step: Step): boolean;
    agreeing(tokens: Tokens, quote: Side, text: Side, steps: Step[]): (at: number, isSure: boolean) => boolean;
  }

  interface Counts extends Record<Sort, number> {
    left: number;
    gone: number;
  }

  /** A stretch of an alignment: ranges of items. */
  interface AlignedRun {
    kind: Kind;
    sort: Sort | null;
    quote: Range;
    text: Range;
  }

  interface Aligned {
    cost: number;
    start: number;
    end: number;
    runs: AlignedRun[];
    counts: Counts;
    isApart: boolean;
    isInPart: boolean;
  }

  interface Alignment {
    align(quote: Items, text: Items, low: number, high: number): Aligned | null;
  }

  /** The same in words: those of the quotation, those of the text. */
  interface Run {
    kind: Kind;
    sort: Sort | null;
    quote: string;
    original: string;
    at: number;
    from: number;
    to: number;
    lost: boolean;
  }

  interface Place {
    start: number;
    end: number;
    hits: UnitHit[];
    runs: Run[];
    counts: Counts;
    cost: number;
    isApart: boolean;
    isInPart: boolean;
    lost: number;
    onlyPromised: boolean;
  }

  interface Losses {
    withoutMarks(text: string): string;
    weighed(index: Index, runs: Run[], counts: Counts): { runs: Run[]; counts: Counts };
    inside(index: Index, start: number, end: number): number;
  }

  interface Locate {
    occurrences(text: string, part: string): Generator<number, void, void>;
    string(items: Items): string;
    wordForWord(texts: Texts, quote: Items): { places: Place[]; total: number; promised: number };
    sameWords(texts: Texts, quote: Items): Place[];
    near(texts: Texts, quote: Items, isNear: (place: Place) => boolean): { places: Place[]; stretches: Stretch[] };
    same(texts: Texts, quote: Items, at: number): Place | null;
    between(texts: Texts, quote: Items, start: number, end: number): Place | null;
  }

  type Way = "paragraphs" | "lines" | "sentences";

  interface Parting {
    TELLING: number;
    WAYS: Record<Way, (text: string) => string[]>;
    atEllipses(text: string): string[];
    joined(texts: Texts, parts: string[]): { text: string; stands: boolean }[];
    tidy(text: string): string;
    unwrapped(text: string): string;
    wordCount(items: Items): number;
  }

  interface Parted {
    text: string;
    sources: string[];
  }

  interface PartFound {
    words: string;
    count: number;
    hits: UnitHit[];
  }

  interface ExactAnswer {
    verdict: "exact";
    quote: Items;
    places: Place[];
    others: Place[];
    total: number;
    promised: number;
  }

  interface DifferentAnswer {
    verdict: "different";
    quote: Items;
    places: Place[];
    others?: undefined;
  }

  interface AbsentAnswer {
    verdict: "absent";
    quote: Items;
    places: Place[];
    others?: undefined;
    parts: PartFound[];
  }

  type Answer = ExactAnswer | DifferentAnswer | AbsentAnswer;

  interface Order {
    order: "follows" | "differs" | "apart";
    isOnePassage: boolean;
    leavesOut: boolean;
  }

  interface Answers extends Order {
    parted: "ellipsis" | Way | null;
    answers: Answer[];
    left: number;
  }

  interface Check extends Answers {
    sources: string[];
    length: number;
    checked: number;
    page: Whole | null;
  }

  /** A line of a pasted page; `key` is its words as they stand in the folded text. */
  interface Line {
    quote: Items;
    key: string;
    words: number;
  }

  /** A stretch of a document, in keys. */
  interface Stretched {
    document: number;
    start: number;
    end: number;
  }

  /** Where a line stands; `inOrder` with regard to the others of its document. */
  interface Standing extends Stretched {
    inOrder: boolean;
  }

  interface WholeLines {
    of(texts: Texts, text: string): Line[];
    documents(texts: Texts): Stretched[];
    first(texts: Texts, key: string, start: number, end: number): number;
    isAll(texts: Texts, start: number, end: number): boolean;
    rising(numbers: number[]): Set<number>;
    places(texts: Texts, lines: Line[], all: Stretched[]): { places: (Standing | null)[]; isOfSeveral: boolean };
  }

  /** Where lines may stand that stand between others; `isTight` where there is room for them and little more. */
  interface Gap extends Stretched {
    isTight: boolean;
  }

  interface WholeGaps {
    each(lines: Line[], places: (Standing | null)[], all: Stretched[], look: (at: number, gaps: Gap[]) => void): void;
    filled(texts: Texts, lines: Line[], places: (Standing | null)[], all: Stretched[]): (Standing | null)[];
  }

  /** What is said of a line: that its words stand there and that they differ, that they are the title of a document, that
      they are absent, too short to be looked for elsewhere, or were left for want of time. */
  type LineKind = "agrees" | "differs" | "title" | "absent" | "aside" | "left";

  /** Lines that agree, one behind the other: a range of the continuous text. */
  interface Block {
    start: number;
    end: number;
    lines: number;
    lost: number;
    inOrder: boolean;
    hits: UnitHit[];
  }

  /** A line that agrees; its range is one of the continuous text. */
  interface Agreeing {
    range: Range;
    document: number;
    inOrder: boolean;
  }

  interface WholeBlocks {
    block(texts: Texts, range: Range, lines: number, inOrder: boolean): Block;
    blocks(texts: Texts, agreeing: Agreeing[]): Block[];
    omitted(texts: Texts, ranges: Range[]): UnitHit[][];
  }

  /** How documents and places are called, folded. */
  interface Own {
    titles: Set<string>;
    headings: Set<string>;
    labels: Set<string>;
    documents: string[];
  }

  interface WholeOwn {
    isPlace(texts: Texts, line: Line): boolean;
    isTitle(texts: Texts, line: Line): boolean;
  }

  interface LineAnswer {
    line: number;
    answer: Answer;
  }

  /** What is told of a pasted page. */
  interface Whole {
    lines: number;
    blocks: Block[];
    answers: LineAnswer[];
    omitted: UnitHit[][];
    titles: number;
    aside: string[];
    left: number;
  }

  /** A difference as one counts it: with what stands next to it and belongs to it. */
  interface Difference extends Run {
    size: number;
  }

  interface QuotationWords {
    verdict(answer: Answer): string;
    counted(place: Place): string;
    differences(place: Place): Difference[];
    notes(place: Place): string[];
    said(run: Run): string;
    summary(found: Check): string;
  }

  interface Namespace extends Site {
    data: Data;
    scripts: Scripts;
    here: Here;
    turns: Turns;
    parts: Parts;

    store: Store;
    forms: Forms;
    preview(selector: string, of: PreviewOf): void;
    lost: Lost;
    losses: Losses;
    passage: Passage;
    dialogs: Dialogs;
    quote(item: Item): void;
    tray: Tray;

    edits: Edits;

    sourceWords: SourceWords;
    origin: Origin;
    originWindow: OriginWindow;

    fold: Fold;
    query: Query;
    matches: Matches;
    index: { ready(): Promise<Index> };
    find: Find;
    arrange: Arrange;
    numbers: Numbers;
    explain: Explain;
    results: Results;
    nothing: Nothing;
    filters: Filters;

    characters: Characters;
    stream: Stream;
    grams: Grams;
    figures: Figures;
    distance: Distance;
    respectively: Respectively;
    named: Named;
    things: Things;
    counterparts(quote: Tokens, text: Tokens, steps: Step[], known: Known): { steps: Step[]; isApart: boolean };
    alignment: Alignment;
    locate: Locate;
    parting: Parting;
    withoutSources(texts: Texts, text: string): Parted;
    order(texts: Texts, answers: Answer[]): Order;
    answer(texts: Texts, quote: Items): Answer;
    answerBetween(texts: Texts, quote: Items, start: number, end: number): DifferentAnswer | null;
    wholeLines: WholeLines;
    wholeGaps: WholeGaps;
    wholeBlocks: WholeBlocks;
    wholeOwn: WholeOwn;
    whole(texts: Texts, text: string): Whole | null;
    wholeWords: { summary(page: Whole): string };
    wholeResults: { nodes(index: Index, page: Whole): HTMLElement[] };
    quotation: { check(index: Index, given: string): Check };
    quotationWords: QuotationWords;
    quotationResults: {
      legend(): HTMLElement;
      linkTo(index: Index, hit: UnitHit): string;
      nodes(index: Index, found: Check): HTMLElement[];
      piece(index: Index, answer: Answer): HTMLElement[];
    };
  }
}

interface Window {
  planTexts: PT.Namespace;
}
