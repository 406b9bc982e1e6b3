import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { countryName } from "@/components/places/options";
import { messagesOf } from "@/lib/language/messages";
import { readPlaceFiles } from "@/lib/setup/load-places";
import { readTaxonomyFile } from "@/lib/setup/load-taxonomy";

// usage: npx tsx scripts/generators/name-font.ts <NotoSerifCJK-Bold.ttc> – makes names.otf and names.txt anew: the font of the profiles'
// social images, with no more letters than they need. Run it when a place is added or the images say something new.
// Noto Serif CJK is under the SIL Open Font Licence 1.1; the collection is in Debian's package fonts-noto-cjk.
type Subset = (font: Buffer, letters: string, options: { targetFormat: "sfnt" }) => Promise<Buffer>;
const subsetFont = createRequire(import.meta.url)("subset-font") as Subset;

/** The face of the collection with the shapes of simplified Chinese. */
const SIMPLIFIED = 2;

/** One face of a font collection as a font of its own: its table directory, and the tables that it points at. */
function faceOf(collection: Buffer, face: number): Buffer {
  const start = collection.readUInt32BE(12 + 4 * face);
  const count = collection.readUInt16BE(start + 4);
  const head = Buffer.from(collection.subarray(start, start + 12 + 16 * count));
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index;
    const [from, length] = [head.readUInt32BE(entry + 8), head.readUInt32BE(entry + 12)];
    const table = Buffer.alloc((length + 3) & ~3);
    collection.copy(table, 0, from, from + length);
    head.writeUInt32BE(offset, entry + 8);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}

const source = process.argv[2];
if (!source) throw new Error("usage: npx tsx scripts/generators/name-font.ts <NotoSerifCJK-Bold.ttc>");
const places = readPlaceFiles().map(({ place }) => place);
const { catalogue } = messagesOf("zh");
const messages = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  "同舟·²，、。／",
  ...places.flatMap(({ name }) => [name.en, name.zh]),
  ...places.map(({ country }) => countryName(country, "zh")),
  ...readTaxonomyFile().clusters.map(({ shortName }) => shortName.zh),
  ...Object.values(catalogue.kinds),
];
const letters = [...new Set(messages.join(""))].sort().join("");
const font = await subsetFont(faceOf(readFileSync(source), SIMPLIFIED), letters, { targetFormat: "sfnt" });
writeFileSync("assets/fonts/names.otf", font);
writeFileSync("assets/fonts/names.txt", `${letters}\n`);
console.log(`${letters.length} letters, ${font.length} bytes`);
