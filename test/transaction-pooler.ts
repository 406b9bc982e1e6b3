import { createServer, type Socket } from "node:net";
import pg from "pg";

/** A pooler in transaction mode: its address, how often a connection changed hands, and how to stop it. */
export type Pooler = { url: string; handovers: () => number; stop: () => Promise<void> };

type Backend = { socket: Socket; client: pg.Client; usedBy: Socket | null };

const message = (type: string, ...body: Buffer[]) => {
  const content = Buffer.concat(body);
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
};
const text = (...messages: string[]) => Buffer.from(messages.map((word) => `${word}\0`).join(""));
const READY = message("Z", Buffer.from("I"));
const WELCOME = Buffer.concat([
  message("R", Buffer.alloc(4)),
  message("S", text("server_version", "18.0")),
  message("S", text("client_encoding", "UTF8")),
  message("K", Buffer.alloc(8)),
  READY,
]);

/** The whole messages of a stream, and whatever is left of the last. */
function messagesIn(held: Buffer): { whole: Buffer[]; rest: Buffer } {
  const whole: Buffer[] = [];
  let rest = held;
  while (rest.length >= 5 && rest.length >= 1 + rest.readInt32BE(1)) {
    const length = 1 + rest.readInt32BE(1);
    whole.push(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
  return { whole, rest };
}

/**
 * A small pooler as PgBouncer is in transaction mode: a connection to the database belongs to a client from the first
 * message until the transaction is over, then to whoever comes next, session and all. Each turn takes the connection
 * that was used longest ago, so that what relies on a session shows at once.
 */
export async function transactionPooler(url: string, connections: number): Promise<Pooler> {
  const backends: Backend[] = [];
  const waiting: (() => void)[] = [];
  const clients = new Set<Socket>();
  let handovers = 0;
  for (let made = 0; made < connections; made += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    const { stream: socket } = (client as unknown as { connection: { stream: Socket } }).connection;
    socket.removeAllListeners("data");
    backends.push({ socket, client, usedBy: null });
  }

  async function backendFor(client: Socket, answered: (chunk: Buffer) => void): Promise<Backend> {
    for (;;) {
      const free = backends.shift();
      if (free) {
        if (free.usedBy !== client) handovers += 1;
        free.usedBy = client;
        free.socket.on("data", answered);
        return free;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function serve(client: Socket): void {
    let started = false;
    let held: Buffer = Buffer.alloc(0);
    let answers: Buffer = Buffer.alloc(0);
    let backend: Promise<Backend> | null = null;
    let open = 0;
    let last = Promise.resolve();

    const giveBack = async (dirty: boolean) => {
      const mine = await backend;
      backend = null;
      if (!mine) return;
      mine.socket.removeAllListeners("data");
      if (dirty)
        await new Promise((resolve) => mine.socket.once("data", resolve).write(message("Q", text("ROLLBACK"))));
      backends.push(mine);
      waiting.shift()?.();
    };
    const answered = (chunk: Buffer) => {
      client.write(chunk);
      const { whole, rest } = messagesIn(Buffer.concat([answers, chunk]));
      answers = rest;
      for (const each of whole) {
        if (each[0] !== READY[0]) continue;
        open -= 1;
        if (open === 0 && each[5] === READY[5]) void giveBack(false);
      }
    };
    const pass = async (each: Buffer) => {
      const type = String.fromCharCode(each[0] ?? 0);
      if (type === "X") return void client.end();
      if (type === "Q" || type === "S") open += 1;
      backend ??= backendFor(client, answered);
      (await backend).socket.write(each);
    };
    client.on("data", (chunk) => {
      held = Buffer.concat([held, chunk]);
      if (!started) {
        if (held.length < 4 || held.length < held.readInt32BE(0)) return;
        held = held.subarray(held.readInt32BE(0));
        started = true;
        client.write(WELCOME);
      }
      const { whole, rest } = messagesIn(held);
      held = rest;
      for (const each of whole) last = last.then(() => pass(each));
    });
    client.on("error", () => client.destroy());
    client.on("close", () => {
      clients.delete(client);
      void last.then(() => giveBack(true));
    });
  }

  const server = createServer((client) => {
    clients.add(client);
    serve(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
    handovers: () => handovers,
    stop: async () => {
      server.close();
      for (const client of clients) client.destroy();
      for (const { socket } of backends) socket.destroy();
    },
  };
}
