const SECTOR = 512;
const MINI = 64;
/** What is shorter stands in the small sectors. */
const CUTOFF = 4096;
const [END, FREE, FAT_SECTOR] = [0xfffffffe, 0xffffffff, 0xfffffffd];

const padded = (bytes: Buffer, to: number) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
const messages = (numbers: number[], filled: number) => {
  const all = [...numbers, ...Array((filled - (numbers.length % filled)) % filled).fill(FREE)];
  const bytes = Buffer.alloc(all.length * 4);
  for (const [index, number] of all.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
};
const chain = (from: number, length: number) =>
  Array.from({ length }, (_, index) => (index === length - 1 ? END : from + index + 1));

/** A compound file (OLE 2) of these streams, as office programs put objects of other programs into a document. */
export function compoundOf(streams: [name: string, content: Uint8Array | string][]): Buffer {
  const [fat, sectors, miniFat, mini]: [number[], Buffer[], number[], Buffer[]] = [[], [], [], []];
  const add = (content: Buffer): number => {
    const from = fat.length;
    const whole = padded(content, SECTOR);
    fat.push(...chain(from, whole.length / SECTOR));
    sectors.push(whole);
    return whole.length > 0 ? from : END;
  };
  const addMini = (content: Buffer): number => {
    const from = miniFat.length;
    const whole = padded(content, MINI);
    miniFat.push(...chain(from, whole.length / MINI));
    mini.push(whole);
    return whole.length > 0 ? from : END;
  };
  const entry = (name: string, type: number, start: number, size: number) => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, 64);
    bytes.writeUInt8(type, 66);
    for (const sibling of [68, 72, 76]) bytes.writeUInt32LE(FREE, sibling);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const listed = streams.map(([name, written]) => {
    const content = Buffer.from(written as Uint8Array);
    const start = content.length < CUTOFF ? addMini(content) : add(content);
    return entry(name, 2, start, content.length);
  });
  const small = Buffer.concat(mini);
  const miniStart = add(small);
  const root = entry("Root Entry", 5, miniStart, small.length);
  if (listed.length > 0) root.writeUInt32LE(1, 76);
  for (const [index, one] of listed.slice(0, -1).entries()) one.writeUInt32LE(index + 2, 72);
  const directory = add(Buffer.concat([root, ...listed]));
  const miniFatStart = add(messages(miniFat, SECTOR / 4));
  const own = Math.ceil((fat.length + 1) / (SECTOR / 4 - 1));
  const fatStart = fat.length;
  fat.push(...Array(own).fill(FAT_SECTOR));
  const head = Buffer.alloc(SECTOR);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(head);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at);
  const numbers = [
    [44, own],
    [48, directory],
    [56, CUTOFF],
    [60, miniFat.length > 0 ? miniFatStart : END],
    [64, Math.ceil((miniFat.length * 4) / SECTOR)],
    [68, END],
  ] as const;
  for (const [at, value] of numbers) head.writeUInt32LE(value, at);
  for (let index = 0; index < 109; index += 1)
    head.writeUInt32LE(index < own ? fatStart + index : FREE, 76 + 4 * index);
  return Buffer.concat([head, ...sectors, messages(fat, SECTOR / 4)]);
}

const ended = (text: string) => Buffer.from(`${text}\0`, "latin1");
const counted = (bytes: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** A file that somebody put into a document as it is: what office programs call a package. */
export function packageOf(name: string, content: Uint8Array | string, unicodeName = name): Buffer {
  const wide = (text: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    return Buffer.concat([length, Buffer.from(text, "utf16le")]);
  };
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    ended(name),
    ended(`C:\\files\\${name}`),
    Buffer.from([0, 0, 3, 0]),
    counted(ended(`C:\\temp\\${name}`)),
    counted(Buffer.from(content as Uint8Array)),
    ...[unicodeName, unicodeName, unicodeName].map(wide),
  ]);
  return compoundOf([
    ["\u0001Ole10Native", counted(body)],
    ["\u0001CompObj", Buffer.alloc(100)],
  ]);
}
