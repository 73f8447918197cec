/* What the scripts make of texts, for test_node.py: from standard input a list of them, to standard output for each what
   it folds to, its form, whether it is blank and whether it is punctuation. */
import fs from "node:fs";

import { load } from "./load.mjs";

const { fold } = load("search/fold");
await fold.ready();
const texts = JSON.parse(fs.readFileSync(0, "utf-8"));
const made = texts.map((text) => [fold.fold(text), fold.form(text), fold.isBlank(text), fold.isPunctuation(text)]);
process.stdout.write(JSON.stringify(made));
