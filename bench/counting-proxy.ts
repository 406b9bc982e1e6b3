import { connect, createServer, type Socket } from "node:net";

/** A statement as it was sent, its values as texts. */
export type Statement = { text: string; values: (string | null)[] };

/**
 * Stands between the application and its Postgres: counts the statements that pass, and the milliseconds until answered.
 * From `record` on it keeps them, until `recorded` tells them.
 */
export type Counting = {
  url: string;
  count(): number;
  milliseconds(): number;
  record(): void;
  recorded(): Statement[];
  stop(): void;
};

// Of what a client of Postgres sends, these carry out a statement: a simple query, and the execution of a prepared one.
const SIMPLE_QUERY = "Q".charCodeAt(0);
const EXECUTE = "E".charCodeAt(0);
// These prepare it: its text under a name, and its values under another.
const PARSE = "P".charCodeAt(0);
const BIND = "B".charCodeAt(0);
// With this the database says that it has answered and waits for the next.
const READY = "Z".charCodeAt(0);

/** Passes everything on to the database of this address, from an address of its own. */
export async function countStatements(url: string): Promise<Counting> {
  const target = new URL(url);
  let counted = 0;
  let waited = 0;
  let kept: Statement[] | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    let since: number | null = null;
    const prepared = new Map<string, string>();
    let bound: Statement = { text: "", values: [] };
    const asks = messageReader((type, content) => {
      if (type === PARSE) prepared.set(...parsedIn(content));
      if (type === BIND) bound = boundIn(content, prepared);
      if (type !== SIMPLE_QUERY && type !== EXECUTE) return;
      if (type === EXECUTE) kept?.push(bound);
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
    record() {
      kept = [];
    },
    recorded() {
      const statements = kept ?? [];
      kept = null;
      return statements;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Tells the type of each message of a stream: a letter and its length; the first that a client sends has no letter. */
function messageReader(tell: (type: number, content: Buffer) => void, started = false): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  return (chunk) => {
    held = held.length ? Buffer.concat([held, chunk]) : chunk;
    for (;;) {
      const letter = started ? 1 : 0;
      if (held.length < letter + 4) return;
      const length = letter + held.readUInt32BE(letter);
      if (held.length < length) return;
      if (started) tell(held[0] as number, held.subarray(letter + 4, length));
      started = true;
      held = held.subarray(length);
    }
  };
}

/** A text that ends with a zero, and where the next thing begins. */
function textAt(content: Buffer, start: number): [text: string, next: number] {
  const end = content.indexOf(0, start);
  return [content.toString("utf8", start, end), end + 1];
}

/** The name and the text of a statement that is prepared. */
function parsedIn(content: Buffer): [name: string, text: string] {
  const [name, next] = textAt(content, 0);
  return [name, textAt(content, next)[0]];
}

/** The statement that is to be carried out with these values. */
function boundIn(content: Buffer, prepared: Map<string, string>): Statement {
  const [, afterPortal] = textAt(content, 0);
  const [name, afterName] = textAt(content, afterPortal);
  let at = afterName + 2 + 2 * content.readInt16BE(afterName);
  const values = Array.from({ length: content.readInt16BE(at) });
  at += 2;
  return {
    text: prepared.get(name) ?? "",
    values: values.map(() => {
      const length = content.readInt32BE(at);
      at += 4 + Math.max(0, length);
      return length < 0 ? null : content.toString("utf8", at - length, at);
    }),
  };
}
