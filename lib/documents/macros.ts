import type { ZipEntry } from "@/lib/platform/zip";
import { readXml, xmlText } from "@/lib/spreadsheets/xml";
import { type Budget, beginningOf, entriesOf, inMemory, type Source, unpacked } from "./archive";

const MB = 1024 * 1024;
const BEGINNING = 64 * 1024;
const LONGEST_LIST = 4 * MB;
const LONGEST_NESTED = 32 * MB;
const DEEPEST = 3;

// What OOXML calls a part that holds a program, as the type of the part or of the relation to it.
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i;
/** A part that is a program, by its outermost element and that one's namespace; a library is one when it lists any. */
const MACRO_ROOTS: Record<string, { namespace: string; with?: string }> = {
  macrosheet: { namespace: "http://schemas.microsoft.com/office/excel/2006/main" },
  module: { namespace: "http://openoffice.org/2000/script" },
  library: { namespace: "http://openoffice.org/2000/library", with: "element" },
};
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The stream that every VBA project has, as a compound file names it. */
const VBA = Buffer.from("_VBA_PROJECT", "utf16le");
/** Where OpenDocument keeps programs in other languages than Basic. */
const SCRIPTS = /^Scripts\/.*[^/]$/i;

/**
 * Whether an office document holds programs, told by what is in its parts, whatever they are called: VBA, Excel 4 macro
 * sheets, OpenDocument's Basic and scripts; also in documents inside the document. Throws `BudgetSpent` when that would
 * take too much.
 */
export async function hasMacros(source: Source, entries: ZipEntry[], budget: Budget, depth = 1): Promise<boolean> {
  for (const entry of entries) {
    if (SCRIPTS.test(entry.name)) return true;
    const start = await beginningOf(source, entry, budget, BEGINNING);
    if (start.subarray(0, COMPOUND.length).equals(COMPOUND)) {
      if (await contains(source, entry, budget, VBA)) return true;
    } else if (start.subarray(0, ZIP.length).equals(ZIP)) {
      if (depth < DEEPEST && (await nestedHasMacros(source, entry, budget, depth))) return true;
    } else if (isList(entry.name)) {
      if (listsMacros(await beginningOf(source, entry, budget, LONGEST_LIST))) return true;
    } else if (isProgram(start)) return true;
  }
  return false;
}

const isList = (name: string) => name === "[Content_Types].xml" || name.endsWith(".rels");

async function nestedHasMacros(source: Source, entry: ZipEntry, budget: Budget, depth: number): Promise<boolean> {
  const inner = inMemory(await beginningOf(source, entry, budget, LONGEST_NESTED));
  const entries = await entriesOf(inner);
  return entries !== null && hasMacros(inner, entries, budget, depth + 1);
}

/** Whether bytes stand anywhere in what an entry unpacks to. */
async function contains(source: Source, entry: ZipEntry, budget: Budget, bytes: Buffer): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const piece of unpacked(source, entry, budget)) {
    const seen = Buffer.concat([before, piece]);
    if (seen.includes(bytes)) return true;
    before = seen.subarray(Math.max(0, seen.length - bytes.length));
  }
  return false;
}

/** Whether a list of parts or relations names a program; attributes are compared as XML reads them. */
function listsMacros(bytes: Buffer): boolean {
  let found = false;
  quietly(bytes, (_, { ContentType, Type }) => {
    found ||= MACRO_TYPE.test(ContentType ?? "") || MACRO_TYPE.test(Type ?? "");
  });
  return found;
}

function isProgram(start: Buffer): boolean {
  let root: (typeof MACRO_ROOTS)[string] | undefined;
  let found = false;
  quietly(start, (name, attributes) => {
    if (root) {
      found ||= name === root.with;
      return;
    }
    const known = Object.hasOwn(MACRO_ROOTS, name) ? MACRO_ROOTS[name] : undefined;
    if (!known || !Object.values(attributes).includes(known.namespace)) throw new NoProgram();
    root = known;
    found = !known.with;
  });
  return found;
}

class NoProgram extends Error {}

/** Reads the elements of what may be cut off, or no XML at all, as far as it goes. */
function quietly(bytes: Buffer, open: (name: string, attributes: Record<string, string>) => void): void {
  if (!/^\s*</.test(xmlText(bytes.subarray(0, 64)))) return;
  try {
    readXml(xmlText(bytes), { open });
  } catch {
    // It went as far as it goes.
  }
}
