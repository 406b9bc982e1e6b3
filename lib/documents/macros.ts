import type { ZipEntry } from "@/lib/platform/zip";
import { readXml, xmlText } from "@/lib/spreadsheets/xml";
import { type Budget, BudgetSpent, beginningOf, entriesOf, inMemory, type Source, unpacked } from "./archive";
import { COMPOUND, streamsOf } from "./compound";
import { ProgramSearch } from "./odf-programs";
import { PACKAGE_STREAM, packagedIn } from "./package";
import { isNameOfProgram, isProgramFile } from "./programs";

const MB = 1024 * 1024;
const BEGINNING = 64 * 1024;
const LONGEST_LIST = 4 * MB;
const LONGEST_NESTED = 32 * MB;
const LONGEST_COMPOUND = 64 * MB;
const DEEPEST = 6;

// What OOXML calls a part that holds a program, as the type of the part or of the relation to it.
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i;
/** A part that is a program, by its outermost element and that one's namespace; a library is one when it lists any. */
const MACRO_ROOTS: Record<string, { namespace: string; with?: string }> = {
  macrosheet: { namespace: "http://schemas.microsoft.com/office/excel/2006/main" },
  module: { namespace: "http://openoffice.org/2000/script" },
  library: { namespace: "http://openoffice.org/2000/library", with: "element" },
};
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The stream that every VBA project has, as a compound file names it: in any case. */
const VBA_STREAM = "_vba_project";
const VBA = Buffer.from(VBA_STREAM, "utf16le").toString("latin1");
/** XML of any encoding, which blanks may precede. */
const XML_START = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:<|$)/;
/** OpenDocument's own parts, which may hold or call programs between their other elements: also keys, menus, dialogs. */
const ODF_PART = /(^|\/)((content|styles)\.xml|(Configurations2|Dialogs)\/.*\.x[a-z]+)$/i;
/** Where OpenDocument keeps programs in other languages than Basic. */
const SCRIPTS = /^Scripts\/.*[^/]$/i;

/**
 * Whether an office document holds programs, told by what is in its parts, whatever they are called: VBA, Excel 4 macro
 * sheets, OpenDocument's Basic, scripts and what calls one; also in documents inside the document, and in the files that were put into it as
 * they are, which may be no programs or scripts either. Throws `BudgetSpent` when that would
 * take too much.
 */
export async function hasMacros(source: Source, entries: ZipEntry[], budget: Budget, depth = 1): Promise<boolean> {
  for (const entry of entries) {
    // Parts of the document itself are called as its format wants; in an archive inside, names are what people read.
    if (SCRIPTS.test(entry.name) || (depth > 1 && isNameOfProgram(entry.name))) return true;
    const start = await beginningOf(source, entry, budget, BEGINNING);
    if (isProgramFile(start)) return true;
    if (beginsWith(start, COMPOUND)) {
      if (await containsVba(source, entry, budget)) return true;
      if (await isHarmful(await wholeOf(source, entry, budget, LONGEST_COMPOUND), budget, depth)) return true;
    } else if (beginsWith(start, ZIP)) {
      if (await isHarmful(await wholeOf(source, entry, budget, LONGEST_NESTED), budget, depth)) return true;
    } else if (isList(entry.name)) {
      if (listsMacros(await wholeOf(source, entry, budget, LONGEST_LIST))) return true;
    } else if (XML_START.test(start.toString("latin1"))) {
      if (ODF_PART.test(entry.name) && (await runsSomething(source, entry, budget))) return true;
      if (isProgram(start) ?? (start.length === BEGINNING && (await hidesItsRoot(source, entry, budget)))) return true;
    }
  }
  return false;
}

const beginsWith = (file: Buffer, bytes: Buffer) => file.subarray(0, bytes.length).equals(bytes);
const isList = (name: string) => /^\[content_types\]\.xml$|\.rels$/i.test(name);

/** All of an entry, where it is no longer than this; one that is longer is none that can be looked into. */
async function wholeOf(source: Source, entry: ZipEntry, budget: Budget, longest: number): Promise<Buffer> {
  const bytes = await beginningOf(source, entry, budget, longest + 1);
  if (bytes.length > longest) throw new BudgetSpent();
  return bytes;
}

/** Whether a part's first element, behind a long beginning that says nothing, is a program's, or none comes at all. */
async function hidesItsRoot(source: Source, entry: ZipEntry, budget: Budget): Promise<boolean> {
  const bytes = await beginningOf(source, entry, budget, LONGEST_LIST);
  return isProgram(bytes) ?? bytes.length === LONGEST_LIST;
}

/** Whether a file inside a document is a program, or holds programs. */
async function isHarmful(file: Buffer, budget: Budget, depth: number): Promise<boolean> {
  if (isProgramFile(file)) return true;
  const isArchive = beginsWith(file, ZIP);
  if (!isArchive && !beginsWith(file, COMPOUND)) return false;
  if (depth === DEEPEST) throw new BudgetSpent();
  if (isArchive) {
    const inner = inMemory(file);
    const entries = await entriesOf(inner);
    return entries !== null && hasMacros(inner, entries, budget, depth + 1);
  }
  for (const { name, content } of streamsOf(file, budget)) {
    if (name.toLowerCase() === VBA_STREAM) return true;
    const { names, content: inside } = name === PACKAGE_STREAM ? packagedIn(content) : { names: [], content };
    if (names.some(isNameOfProgram) || (await isHarmful(inside, budget, depth + 1))) return true;
  }
  return false;
}

/** Whether an entry names what every VBA project has, in any case. */
async function containsVba(source: Source, entry: ZipEntry, budget: Budget): Promise<boolean> {
  let before = "";
  for await (const piece of unpacked(source, entry, budget)) {
    const seen = before + piece.toString("latin1").toLowerCase();
    if (seen.includes(VBA)) return true;
    before = seen.slice(-VBA.length);
  }
  return false;
}

/** Whether a part of an OpenDocument file holds or calls a program, in UTF-8 or UTF-16 read as Latin-1. */
async function runsSomething(source: Source, entry: ZipEntry, budget: Budget): Promise<boolean> {
  const search = new ProgramSearch();
  for await (const piece of unpacked(source, entry, budget))
    if (search.finds(piece.toString("latin1").toLowerCase().replaceAll("\0", ""))) return true;
  return search.ends();
}

/** Whether a list of parts or relations names a program; attributes are compared as XML reads them. */
function listsMacros(bytes: Buffer): boolean {
  let found = false;
  quietly(bytes, (_, { ContentType, Type }) => {
    found ||= MACRO_TYPE.test(ContentType ?? "") || MACRO_TYPE.test(Type ?? "");
  });
  return found;
}

/** Whether a part's first element makes it a program; undefined while what was read of it does not tell. */
function isProgram(start: Buffer): boolean | undefined {
  const hasEntities = start.includes("<!ENTITY");
  let root: (typeof MACRO_ROOTS)[string] | undefined;
  let found: boolean | undefined;
  quietly(start, (name, attributes) => {
    if (root) {
      found ||= name === root.with || undefined;
      return;
    }
    const known = Object.hasOwn(MACRO_ROOTS, name) ? MACRO_ROOTS[name] : undefined;
    // A namespace can be put together from entities, which are not followed here.
    if (!known || !(hasEntities || Object.values(attributes).includes(known.namespace))) {
      found = false;
      throw new MacroFound();
    }
    root = known;
    found = !known.with || undefined;
  });
  return found;
}

class MacroFound extends Error {}

/** Reads the elements of what may be cut off, or no XML at all, as far as it goes. */
function quietly(bytes: Buffer, open: (name: string, attributes: Record<string, string>) => void): void {
  try {
    // Without a mark, UTF-16 is read as Latin letters with nothing between them.
    readXml(xmlText(bytes).replaceAll("\0", "").trimStart(), { open });
  } catch {
    // It went as far as it goes.
  }
}
