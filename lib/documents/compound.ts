import { type Budget, BudgetSpent } from "./archive";

/** What every compound file (OLE 2) begins with. */
export const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
/** The first number that is no sector, but says that none follows. */
const NONE = 0xfffffffa;
const LISTED = 109;

type Sectors = { bytes: Buffer; size: number; next: Uint32Array };

/**
 * The streams of a compound file by their names, each put together from its sectors; nothing of what no program could
 * open. Throws `BudgetSpent` where they hold more than may be read, or lead in a circle.
 */
export function* streamsOf(file: Buffer, budget: Budget): Generator<{ name: string; content: Buffer }> {
  const large = sectorsOf(file);
  if (!large) return;
  const directory = joined(large, file.readUInt32LE(48), budget);
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === ROOT);
  const small: Sectors = {
    bytes: root ? joined(large, root.start, budget) : Buffer.alloc(0),
    size: 1 << file.readUInt16LE(32),
    next: numbersIn(joined(large, file.readUInt32LE(60), budget)),
  };
  const cutoff = file.readUInt32LE(56);
  for (const { name, type, start, size } of entries) {
    if (type !== STREAM || size === 0) continue;
    const content = joined(size < cutoff ? small : large, start, budget).subarray(0, size);
    yield { name, content };
  }
}

/** The sectors of a file with the one that follows each; null where its head says nothing that can be. */
function sectorsOf(file: Buffer): Sectors | null {
  if (file.length < HEADER || !file.subarray(0, COMPOUND.length).equals(COMPOUND)) return null;
  const [shift, smallShift] = [file.readUInt16LE(30), file.readUInt16LE(32)];
  if (shift < 9 || shift > 12 || smallShift > shift) return null;
  const size = 1 << shift;
  const bytes = file.subarray(size);
  const most = Math.ceil(bytes.length / size);
  const at = (sector: number) => bytes.subarray(sector * size, (sector + 1) * size);
  const lists = [...numbersIn(file.subarray(76, 76 + 4 * LISTED))];
  // Where a head has no more room, the list of lists goes on in sectors of its own.
  for (let more = file.readUInt32LE(68), seen = 0; more < most && seen < most; seen += 1) {
    const numbers = numbersIn(at(more));
    lists.push(...numbers.subarray(0, -1));
    more = numbers.at(-1) ?? NONE;
  }
  const used = lists.filter((sector) => sector < most).slice(0, most);
  return { bytes, size, next: numbersIn(Buffer.concat(used.map(at))) };
}

function numbersIn(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}

/** What stands in a sector and all that follow it. */
function joined({ bytes, size, next }: Sectors, first: number, budget: Budget): Buffer {
  const parts: Buffer[] = [];
  for (let sector = first; sector < NONE && sector * size < bytes.length; sector = next[sector] ?? NONE) {
    if (parts.length > next.length) throw new BudgetSpent();
    parts.push(bytes.subarray(sector * size, (sector + 1) * size));
    budget.left -= size;
    if (budget.left < 0) throw new BudgetSpent();
  }
  return Buffer.concat(parts);
}

type Entry = { name: string; type: number; start: number; size: number };

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY)
    entries.push({
      name: directory.toString("utf16le", at, at + Math.max(0, Math.min(64, directory.readUInt16LE(at + 64)) - 2)),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  return entries;
}
