/** The stream in which office programs keep a file that was put into a document as it is. */
export const PACKAGE_STREAM = "\u0001Ole10Native";

const OWN_FILE = 2;

/** A file that was put into a document: what it is called in all the ways in which it says so, and what is in it. */
export type Packaged = { names: string[]; content: Buffer };

/** The file in such a stream; of an object of another program, whose form is its own, the bytes alone. */
export function packagedIn(stream: Buffer): Packaged {
  try {
    const reader = new Reader(stream, 4);
    if (reader.number(2) !== OWN_FILE) throw new RangeError();
    const names = [reader.text(), reader.text()];
    reader.number(4);
    names.push(reader.bytes().toString("latin1"));
    const content = reader.bytes();
    // Newer programs say the names once more, in Unicode; these are the ones that Windows goes by.
    for (let left = 3; left > 0 && !reader.ended; left -= 1) names.push(reader.wide());
    return { names, content };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { names: [], content: stream.subarray(4) };
  }
}

/** Reads one thing after the other; throws `RangeError` where nothing more stands. */
class Reader {
  constructor(
    readonly stream: Buffer,
    public at: number,
  ) {}

  get ended(): boolean {
    return this.at + 4 > this.stream.length;
  }

  number(length: 2 | 4): number {
    this.at += length;
    return this.stream.readUIntLE(this.at - length, length);
  }

  text(): string {
    const end = this.stream.indexOf(0, this.at);
    if (end < 0) throw new RangeError();
    const text = this.stream.toString("latin1", this.at, end);
    this.at = end + 1;
    return text;
  }

  bytes(length = this.number(4)): Buffer {
    if (this.at + length > this.stream.length) throw new RangeError();
    this.at += length;
    return this.stream.subarray(this.at - length, this.at);
  }

  wide(): string {
    return this.bytes(2 * this.number(4)).toString("utf16le");
  }
}
