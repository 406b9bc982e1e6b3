import { connect, type Socket } from "node:net";

const END_OF_HEAD = "\r\n\r\n";

let asked = 0;

/** One connection that asks for the same page again and again, each time when it has the whole answer, for somebody else. */
class Reader {
  answered = 0;
  #left = 0;
  #length = 0;
  #head = "";
  readonly socket: Socket;

  constructor(private readonly url: URL) {
    const { hostname, port } = url;
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    this.socket.on("data", (piece: Buffer) => this.#read(piece));
    this.socket.on("error", () => {});
  }

  ask(): void {
    this.#left = this.#length;
    const { pathname, search, host } = this.url;
    asked += 1;
    const from = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    this.socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nX-Forwarded-For: ${from}\r\n\r\n`,
    );
  }

  // Every answer is as long as the first, whose length its head tells: nothing but that is read of the others.
  #read(piece: Buffer): void {
    if (this.#length === 0) {
      this.#head += piece.toString("latin1");
      const end = this.#head.indexOf(END_OF_HEAD);
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#head)?.[1];
      if (!this.#head.startsWith("HTTP/1.1 200") || !length) throw new Error(this.#head.slice(0, end));
      this.#length = end + END_OF_HEAD.length + Number(length);
      this.#left = this.#length - this.#head.length;
    } else this.#left -= piece.length;
    if (this.#left > 0) return;
    this.answered += 1;
    this.ask();
  }
}

/** How many answers a second so many readers get who ask at once, over so many milliseconds. */
export async function answersPerSecond(
  address: string,
  { readers, milliseconds }: { readers: number; milliseconds: number },
): Promise<number> {
  const url = new URL(address);
  const all = Array.from({ length: readers }, () => new Reader(url));
  for (const reader of all) reader.ask();
  const answered = () => all.reduce((sum, reader) => sum + reader.answered, 0);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // The first answers are those of a process that warms up.
  await pause(milliseconds / 4);
  const [before, began] = [answered(), performance.now()];
  await pause(milliseconds);
  const rate = ((answered() - before) * 1000) / (performance.now() - began);
  for (const { socket } of all) socket.destroy();
  return rate;
}
