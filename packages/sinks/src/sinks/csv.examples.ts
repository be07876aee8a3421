/** Cells that need quotes, cells that a spreadsheet would run, nested cells, and nothing. */
import { invented } from "../invented.examples.ts";
import type { SinkExample } from "../sink.ts";

const title = (text: string): SinkExample["change"] => ({ title: { text, language: null, translations: [] } });

const examples: readonly SinkExample[] = [
  {
    name: "quotes and commas, doubled and quoted",
    file: "records.csv",
    change: title('a "b", c'),
    holds: [',"a ""b"", c",'],
  },
  { name: "a line feed inside quotes", file: "records.csv", change: title("two\nlines"), holds: [',"two\nlines",'] },
  { name: "a formula behind an apostrophe", file: "records.csv", change: title("=1+1"), holds: [",'=1+1,"], lacks: [",=1+1"] },
  { name: "a formula that has an apostrophe with one more", file: "records.csv", change: title("'=1+1"), holds: [",''=1+1,"] },
  { name: "a text with an apostrophe and no formula as it is", file: "records.csv", change: title("'s"), holds: [",'s,"] },
  { name: "a full-width formula behind an apostrophe", file: "records.csv", change: title("＝1+1"), holds: [",'＝1+1,"] },
  { name: "a minus that is text behind an apostrophe", file: "records.csv", change: {}, holds: [",'-None.,"] },
  {
    name: "a negative number as it is",
    file: "context.csv",
    change: { context: [{ kind: "other", span: [0, 4], text: "-5", section: 0, value: -5, low: null, high: null, unit: null }] },
    holds: [",'-5,-5,,,\r\n"],
  },
  { name: "lists as JSON, an empty one too", file: "arms.csv", change: {}, holds: [`,"[""zel, low"",""'z'""]",`, ",'@placebo,[],"] },
  {
    name: "null as nothing, true and false as words",
    file: "authors.csv",
    change: { authors: invented.authors.slice(2) },
    holds: [",0,Mononym,,,,,false\r\n", ",true\r\n"],
  },
  { name: "structs as JSON", file: "results.csv", change: {}, holds: ['"[{""type"":""sd"",""value"":3.25,""low"":null,""high"":null}]"'] },
];

export default examples;
