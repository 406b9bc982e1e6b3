import type { Chance } from "./chance";

const SIGNS = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\ufeff",
  "\uffff",
  "\ud800",
  "\udc00",
  "\u202e",
  "\u2067",
  "\u2028",
  "\u200b",
  "\u0301",
  "😀",
  "𠮷",
  "👩‍🔬",
  "ﷺ",
  "ẞ",
  "İ",
  "Σ",
  "\r\n",
  "\t",
  "$&",
  "$`",
  "%",
  "_",
  "\\",
  "'",
  '"',
  "<script>",
  "{title}",
  "＝１",
];

const WORDS = [
  "",
  " ",
  "null",
  "undefined",
  "true",
  "NaN",
  "-1",
  "1e400",
  "0x10",
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  '\'; DROP TABLE "Project"; --',
  "[]",
  "{}",
  "a,b",
  "2147483648",
  "9223372036854775808",
];

/** A character of any of the seventeen planes, halves of surrogate pairs among them. */
const anyCharacter = (chance: Chance) => {
  const plane = chance.below(17);
  return String.fromCodePoint(plane * 0x10000 + chance.below(0x10000));
};

/** A text that nobody should send. */
export function hostileText(chance: Chance, longest = 200): string {
  switch (chance.below(6)) {
    case 0:
      return chance.one(WORDS);
    case 1:
      return `a${chance.one(SIGNS)}b`;
    case 2:
      return Array.from({ length: 1 + chance.below(12) }, () => anyCharacter(chance)).join("");
    case 3:
      return "水".repeat(longest + chance.below(3) - 1 > 0 ? longest + chance.below(3) - 1 : 1);
    case 4:
      return `${"a".repeat(Math.max(0, Math.min(longest, 8_000) - 1 - chance.below(3)))}${chance.one(SIGNS)}b`;
    default:
      return chance.one(SIGNS).repeat(1 + chance.below(40));
  }
}

/** A number at and beyond what columns and counters hold. */
export const hostileNumber = (chance: Chance): number =>
  chance.one([
    0,
    -0,
    -1,
    0.5,
    1e-7,
    12.345678,
    32_768,
    2_147_483_647,
    2_147_483_648,
    -2_147_483_649,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    1e21,
    1e308,
    -1e308,
    1900,
    2199,
    2200,
  ]);

/** A day, in a year from 0 to 275760, or what only looks like one. */
export const hostileDay = (chance: Chance): string =>
  chance.one([
    "0000-01-01",
    "0001-01-01",
    "1899-12-31",
    "1900-01-01",
    "2199-12-31",
    "2200-01-01",
    "9999-12-31",
    "275760-09-13",
    "+275760-09-13",
    "-000001-01-01",
    "2027-02-29",
    "2028-02-29",
    "2027-13-01",
    "2027-00-00",
    "2027-01-01T00:00:00Z",
  ]);

/** A moment, at the ends of what calendars hold. */
export const hostileMoment = (chance: Chance): string =>
  `${hostileDay(chance)}${chance.one(["T00:00:00Z", "T24:00:00Z", "T23:59:60Z", "T00:00:00+99:99", "T00:00Z", "T09:00:00+08:00", ""])}`;

/** Anything that JSON can carry, of any other type than was asked for. */
export const hostileValue = (chance: Chance): unknown =>
  chance.one<() => unknown>([
    () => null,
    () => chance.happens(0.5),
    () => hostileNumber(chance),
    () => hostileText(chance),
    () => hostileDay(chance),
    () => [],
    () => ({}),
    () => [hostileText(chance), null, hostileNumber(chance)],
    () => ({ en: hostileText(chance), zh: null }),
    () => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
    () => Array.from({ length: 300 }, () => "x"),
    () => deep(40),
  ])();

const deep = (levels: number): unknown => (levels === 0 ? "x" : [deep(levels - 1)]);

/** A body that is no JSON, or JSON that no form of ours would write. */
export const hostileBody = (chance: Chance, body: string): string | Uint8Array<ArrayBuffer> =>
  chance.one<() => string | Uint8Array<ArrayBuffer>>([
    () => body.slice(0, chance.below(body.length + 1)),
    () => body.replace("{", () => `{"title":1,"title":{"en":"a"},"body":"x",`),
    () => `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    () => `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`,
    () => body.replace(/:\s*(-?\d+|null|"[^"]*")/, () => `:1${"0".repeat(400)}`),
    () => body.replace("{", () => `{"__proto__":{"isAdmin":true},"constructor":1,`),
    () => `\ufeff${body}`,
    () => new Uint8Array([...Buffer.from(body.slice(0, 20)), 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    () => `"${"x".repeat(300_000)}"`,
    () => `{"a":"${"\\u0000".repeat(2_000)}"}`,
    () => "",
    () => "null",
    () => "[]",
    () => "1e999",
    () => '"\\ud800"',
  ])();

/** A part of an address that cannot be decoded, or decodes to what no name can be. */
export const hostileSegment = (chance: Chance): string =>
  chance.one([
    "%ff",
    "%",
    "%zz",
    "%E0%A4%A",
    "%00",
    "a%0d%0ab",
    "%2e%2e%2f",
    "..%5c",
    "%ed%a0%80",
    "0",
    "-1",
    "1e3",
    "2147483648",
    "99999999999999999999",
    "null",
    "__proto__",
    encodeURIComponent(hostileText(chance).replaceAll(/\p{Cs}/gu, "\u{10ffff}")).slice(0, 900) || "x",
    "x".repeat(4_000),
  ]);

/** A query that no form sends. */
export const hostileQuery = (chance: Chance): string =>
  chance.one([
    "%",
    "%ff=%fe",
    "q=%ff%fe",
    "q=%00",
    "q=%ed%a0%80",
    "=",
    "&&&",
    "__proto__=1",
    "constructor=x",
    "page=1e9",
    "page=-1",
    "page=99999999999999999999",
    "limit=0",
    "limit=2147483648",
    "cursor=%27",
    "cursor=AAAA",
    "from=0000-01-01",
    "to=275760-09-13",
    "from=2200-01-01&to=1899-01-01",
    `q=${"a".repeat(6_000)}`,
    "q=1&q=2&q=%25&q=_",
    "q=%24%26",
  ]);
