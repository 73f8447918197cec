/* Lists that go together in order, and which of their things a quotation names. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

const { characters, distance, figures, index, named, respectively } = load("search/named", "search/characters", "search/index");
await index.ready(); // with the table of characters

const tokens = (text) => figures.tokens(characters.items(text));
const NEAR = [-200, 200];

const lists = (text) => {
  const made = tokens(text);
  const words = (ranges) => ranges?.map(([from, to]) => made.chars.slice(from, to).join("")) ?? null;
  return respectively.ordered(made).map(({ parts, things }) => [words(parts), words(things)]);
};

test("lists of figures go with the things before them, in order", () => {
  const found = [
    ["货物、集装箱吞吐量分别居全球第五、第六。", [["第五", "第六"], ["货物", "集装箱吞吐量分别居全球"]]],
    ["国家、省实验室达2家和24家。", [["2家", "24家"], ["国家", "省实验室达"]]],
    ["客车3辆、货车5辆，分别增长1%和2%。", [["1%", "2%"], ["客车3辆", "货车5辆"]]],
    ["机构增至5个，其中床位达9张，比2015年分别增长1%、2%。", [["1%", "2%"], ["机构增至5个", "床位达9张"]]],
    ["医院、学校投入，分别提高3个和2个百分点。", [["3个", "2个百分点"], ["医院", "学校投入"]]],
    ["审批、开办时间分别缩短为13个工作日和5个工作日。", [["13个工作日", "5个"], ["审批", "开办时间分别缩短为"]]],
    ["光伏、风电规模分别达万千瓦、16万千瓦。", [["万千瓦", "16万千瓦"], ["光伏", "风电规模分别达"]]], // a number is lost
    ["甲馆、乙馆分别位于东区、西区。", [["东区", "西区"], ["甲馆", "乙馆"]]],
  ];
  for (const [text, list] of found) assert.deepEqual(lists(text), [list], text);
});

test("lists that follow each other are of the same things; a list without things says so; others are none", () => {
  assert.deepEqual(lists("甲、乙由第6、第7提升到第4、第5。").map(([, things]) => things), [["甲", "乙由"], ["甲", "乙由"]]);
  assert.deepEqual(lists("城乡居民收入分别增长7%和8%。"), [[["7%", "8%"], null]]);
  assert.deepEqual(lists("建成6个旧村、9个旧厂，到2019年、2020年。"), []);
  assert.deepEqual(lists("甲、乙\n分别增长7%和8%。"), [[["7%", "8%"], null]]); // another line
});

test("a quotation that names one thing of a list leaves the figures of the others out", () => {
  const left = (quote, text) => {
    const [one, other] = [tokens(quote), tokens(text)];
    const found = named.inPart(other, distance.nearest(one, other, ...NEAR).steps);
    const any = distance.nearest(one, other, ...NEAR, named.anyOf(other, found));
    const known = named.known(other, any.steps, found);
    const shut = other.chars.filter((_, at) => known.left?.[at] === distance.SHUT).join("");
    return [shut, known.unclear.includes(1)];
  };
  const text = "公办园、民办园占比分别为51%和87%。";
  assert.deepEqual(left("公办园占比为9%", text), ["和87%", false]);
  assert.deepEqual(left("民办园占比为9%", text), ["51%和", false]);
  assert.deepEqual(left("占比为9%", text), ["", true]);
  assert.deepEqual(left("公办园、民办园占比分别为9%和87%", text), ["", false]);
});
