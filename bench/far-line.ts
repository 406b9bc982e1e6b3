import { connect, createServer, type Socket } from "node:net";
import { Transform } from "node:stream";

/** A line to somebody far away: how long there and back, how wide, and how much of it has to be sent again. */
export const FAR = { roundTripMs: 300, megabits: 4, lossPerMille: 10, seed: 1 };

/** What goes in one packet, in bytes. */
const PACKET = 1_460;

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One direction of the line, which all connections share: what is sent arrives in its order, later. */
class Direction {
  #freeAt = 0;
  constructor(private readonly draw: () => number) {}

  /** When so many bytes that are sent now have arrived. */
  arrivalOf(bytes: number): number {
    const { roundTripMs, megabits, lossPerMille } = FAR;
    const began = Math.max(performance.now(), this.#freeAt);
    this.#freeAt = began + (bytes * 8) / (megabits * 1_000);
    let stalled = 0;
    for (let sent = 0; sent < bytes; sent += PACKET)
      // What is lost is missed by the other side, asked for, and sent again: a round trip.
      if (this.draw() * 1_000 < lossPerMille) stalled += roundTripMs;
    return this.#freeAt + roundTripMs / 2 + stalled;
  }
}

/** Holds back what passes until it would have arrived. */
function delayed(direction: Direction, notBefore: number): Transform {
  let last = notBefore;
  return new Transform({
    highWaterMark: 1 << 24,
    transform(chunk: Buffer, _encoding, done) {
      // Nothing overtakes what was sent before it on the same connection.
      last = Math.max(last, direction.arrivalOf(chunk.length));
      setTimeout(() => this.push(chunk), Math.max(0, last - performance.now()));
      done();
    },
    flush(done) {
      setTimeout(done, Math.max(0, last - performance.now()) + 1);
    },
  });
}

/** Stands far away from a server that is near: the address by which it is reached over such a line. */
export async function farFrom(origin: string): Promise<{ origin: string; stop(): void }> {
  const target = new URL(origin);
  const draw = drawn(FAR.seed);
  const [there, back] = [new Direction(draw), new Direction(draw)];
  const sockets = new Set<Socket>();
  const line = createServer((client) => {
    // A connection is there after a round trip.
    const opened = performance.now() + FAR.roundTripMs;
    const server = connect(Number(target.port), target.hostname);
    client.pipe(delayed(there, opened + FAR.roundTripMs / 2)).pipe(server);
    server.pipe(delayed(back, 0)).pipe(client);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const { port } = line.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      line.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
