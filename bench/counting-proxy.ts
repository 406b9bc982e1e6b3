import { connect, createServer, type Socket } from "node:net";

/** Stands between the application and its Postgres: counts the statements that pass, and the milliseconds until answered. */
export type Counting = { url: string; count(): number; milliseconds(): number; stop(): void };

// Of what a client of Postgres sends, these carry out a statement: a simple query, and the execution of a prepared one.
const SIMPLE_QUERY = "Q".charCodeAt(0);
const EXECUTE = "E".charCodeAt(0);
// With this the database says that it has answered and waits for the next.
const READY = "Z".charCodeAt(0);

/** Passes everything on to the database of this address, from an address of its own. */
export async function countStatements(url: string): Promise<Counting> {
  const target = new URL(url);
  let counted = 0;
  let waited = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    let since: number | null = null;
    const asks = messageReader((type) => {
      if (type !== SIMPLE_QUERY && type !== EXECUTE) return;
      counted += 1;
      since ??= performance.now();
    });
    const answers = messageReader((type) => {
      if (type !== READY || since === null) return;
      waited += performance.now() - since;
      since = null;
    }, true);
    client.on("data", asks).pipe(database).on("data", answers).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        database.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(port) }).href,
    count: () => counted,
    milliseconds: () => waited,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Tells the type of each message of a stream: a letter and its length; the first that a client sends has no letter. */
function messageReader(tell: (type: number) => void, started = false): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  return (chunk) => {
    held = held.length ? Buffer.concat([held, chunk]) : chunk;
    for (;;) {
      const letter = started ? 1 : 0;
      if (held.length < letter + 4) return;
      const length = letter + held.readUInt32BE(letter);
      if (held.length < length) return;
      if (started) tell(held[0] as number);
      started = true;
      held = held.subarray(length);
    }
  };
}
