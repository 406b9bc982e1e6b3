import { expect, it } from "vitest";
import { csvOf } from "./csv";
import { rowsOfCsv } from "./read-csv";

const utf8 = (text: string) => new TextEncoder().encode(text);
// 姓名,李娜 as a spreadsheet of the Chinese mainland saves it.
const GB18030 = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc0, 0xee, 0xc4, 0xc8]);
const UTF16 = Uint8Array.from([0xff, 0xfe, 0x53, 0x67, 0x2c, 0x00, 0x61, 0x00]);

it.each([
  [
    "what this product writes",
    utf8(
      csvOf([
        ["a", "b, c"],
        ['d "e"', "f"],
      ]),
    ),
    [
      ["a", "b, c"],
      ['d "e"', "f"],
    ],
  ],
  [
    "semicolons",
    utf8("a;b\r\n1,5;2\r\n"),
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "tabs, and the line ends of old systems",
    utf8("a\tb\rc\td"),
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a line break within quotes",
    utf8('a,"b\nc"\nd,e'),
    [
      ["a", "b\nc"],
      ["d", "e"],
    ],
  ],
  ["GB 18030", GB18030, [["姓名", "李娜"]]],
  ["UTF-16", UTF16, [["杓", "a"]]],
  ["nothing", utf8(""), []],
])("reads %s", (_, bytes, rows) => {
  expect(rowsOfCsv(bytes)).toEqual(rows);
});
