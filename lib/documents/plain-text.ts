import type { FileHandle } from "node:fs/promises";

const PIECE = 64 * 1024;
const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;
/** Encodings that refuse what is not written in them. */
const STRICT = ["utf-8", "gb18030", "big5"];
/** One byte a letter: any bytes can be read in these, so what they say must look like words. */
const SINGLE_BYTE = ["windows-1252", "windows-1250", "windows-1251"];
/** How much of what lies beyond ASCII must be letters or the signs that offices write. */
const LIKE_WORDS = 0.9;
const WORDLY = /[\p{L}\p{M}\p{Nd}\u00a0–—‘’‚“”„«»‹›…•·€£§©®™°±²³µ№ªº¿¡´¨¼½¾×÷ˇ˘˙˛˝¸]/u;

/**
 * Whether a file can be read as text: no control characters, and throughout in one of the encodings that offices save
 * in – UTF-8, UTF-16 with its mark, GB 18030, Big5, or windows-1252, -1250 or -1251.
 */
export async function isPlainText(file: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(2);
  const { bytesRead } = await file.read(head, 0, 2, 0);
  const wide = UTF_16.find(({ mark }) => bytesRead === 2 && mark.every((byte, index) => head[index] === byte));
  const candidates: Candidate[] = wide
    ? [new Strict(wide.encoding, hasNoControls)]
    : [...STRICT.map((name) => new Strict(name)), ...SINGLE_BYTE.map((name) => new SingleByte(name))];
  const alive = new Set(candidates);
  for await (const piece of piecesOf(file)) {
    if (!wide && piece.some(isControlByte)) return false;
    for (const candidate of [...alive]) if (!candidate.reads(piece)) alive.delete(candidate);
    if (alive.size === 0) return false;
  }
  return [...alive].some((candidate) => candidate.ends());
}

const isControlByte = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const hasNoControls = (text: string) => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);

async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(PIECE);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(piece, 0, PIECE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

interface Candidate {
  /** Whether a piece of the file can be read in this encoding. */
  reads(piece: Uint8Array): boolean;
  /** Whether all of it could. */
  ends(): boolean;
}

class Strict implements Candidate {
  readonly #decoder: TextDecoder;
  constructor(
    encoding: string,
    readonly admits: (text: string) => boolean = () => true,
  ) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }
  reads(piece?: Uint8Array): boolean {
    try {
      return this.admits(this.#decoder.decode(piece, { stream: !!piece }));
    } catch {
      return false;
    }
  }
  ends = () => this.reads();
}

class SingleByte implements Candidate {
  readonly #letters: boolean[];
  #beyond = 0;
  #wordly = 0;
  constructor(encoding: string) {
    const decoder = new TextDecoder(encoding);
    this.#letters = Array.from({ length: 256 }, (_, byte) => WORDLY.test(decoder.decode(Uint8Array.of(byte))));
  }
  reads(piece: Uint8Array): boolean {
    for (const byte of piece) {
      if (byte < 128) continue;
      this.#beyond += 1;
      if (this.#letters[byte]) this.#wordly += 1;
    }
    return true;
  }
  ends = () => this.#wordly >= this.#beyond * LIKE_WORDS;
}
