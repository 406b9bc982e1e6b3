import { primary } from "./database";

// Prisma's codes for: no connection, no answer in time, closed, none free in the pool, no transaction in time.
const PRISMA = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028"]);
// What Prisma's adapter calls the same, where a statement of our own failed.
const ADAPTER = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
const NETWORK = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
// Postgres: connection exceptions, no more connections, shutting down or starting up.
const POSTGRES = /^(08...|53300|57P0[1-5])$/;
// What pg says without a code.
const MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|server closed the connection|client has encountered a connection error|socket (hang up|disconnected)/i;

type ErrorParts = {
  code?: unknown;
  syscall?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: unknown;
  driverAdapterError?: unknown;
  message?: unknown;
};

/** Whether a failure, or what caused it at whatever depth, is of this kind. */
function some(error: unknown, isOfKind: (parts: ErrorParts) => boolean, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  if (isOfKind(error)) return true;
  const { cause, meta, driverAdapterError } = error as ErrorParts;
  const inner = error instanceof AggregateError ? error.errors : [];
  return [cause, meta, driverAdapterError, ...inner].some((each) => some(each, isOfKind, depth + 1));
}

/** Whether a failure says that the database cannot be reached. */
export const isUnreachable = (error: unknown): boolean =>
  some(error, ({ code, syscall, kind, originalCode, message }) => {
    const codes = [code, originalCode].map(String);
    if (codes.some((each) => PRISMA.has(each) || NETWORK.test(each) || POSTGRES.test(each))) return true;
    // A socket that is not there; a file that is not there says nothing of the database.
    if (code === "ENOENT" && syscall === "connect") return true;
    return ADAPTER.test(String(kind)) || MESSAGES.test(String(message ?? ""));
  });

// Postgres: the disk is full, no memory, and a database that only reads, since it follows another.
const UNABLE = /^(53[12]00|25006)$/;

/** Whether a failure says that the database answers and can save nothing for the time being. */
export const cannotSave = (error: unknown): boolean =>
  some(error, ({ code, originalCode }) => [code, originalCode].some((each) => UNABLE.test(String(each))));

const PATIENCE_MS = 2_000;

/** Whether the database answers at all, within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const answered = primary().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
