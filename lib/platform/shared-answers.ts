import { askOnce, onlyReads } from "@/lib/platform/database";
import { Kept } from "@/lib/platform/kept";
import { isForEverybody, noteReading, readForEverybody, reading } from "@/lib/platform/reading";
import { tableChanges } from "@/lib/platform/table-changes";

type Shared = { answer: unknown; tables: ReadonlySet<string>; bytes: number };

/** No question of ours is longer, in characters; what somebody made up is not kept. */
const LONGEST = 300;

// The server, the pages and the API are bundles of one process: what one was answered the others know.
const held = globalThis as unknown as { tandemSharedAnswers?: Kept<Shared> };

/** From now on this process keeps up to so many bytes of what it was answered; says how to drop what changed. */
export function shareAnswers(most: number): Pick<Kept<Shared>, "drop" | "clear"> {
  held.tandemSharedAnswers = new Kept<Shared>(most);
  return held.tandemSharedAnswers;
}

/**
 * Asks what is the same for everybody, whoever reads it, and may be looked at before it is known who may: once in a
 * request, and in all requests of this process once until a table that it was read from changes. Whoever reads it then
 * sees everything that was committed before their request, by whichever process. `question` names all that the answer
 * depends on; the answer is never written to.
 */
export function askForAll<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answers = held.tandemSharedAnswers;
  const changes = tableChanges();
  if (!answers || !changes || !onlyReads() || question.length > LONGEST)
    return askOnce(question, async () => frozen(await ask()));
  return askOnce(question, async () => {
    await catchUp();
    if (!changes.isSure()) return frozen(await ask());
    const shared =
      answers.get(question) ??
      (await answers.make(question, async () => {
        const { made: answer, tables } = await readForEverybody(ask);
        return {
          value: changes.hears(tables) ? { answer: frozen(answer), tables, bytes: sizeOf(answer) } : null,
          tables,
        };
      }));
    if (!shared) return frozen(await ask());
    noteReading(shared.tables);
    return shared.answer as T;
  });
}

/**
 * Has the request under way hear of all that was committed before it; whoever begins with it has it sooner. What is made
 * for everybody need not: it is not kept when it turns out to be older.
 */
export function catchUp(): Promise<void> {
  const current = reading();
  const changes = tableChanges();
  if (!current || !changes || isForEverybody()) return Promise.resolve();
  current.caughtUp ??= changes.upToDate();
  return current.caughtUp;
}

/** What many hold nobody may change. */
function frozen<T>(value: T): T {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** About how much room an answer takes, in bytes: twice that of its text. */
const sizeOf = (answer: unknown): number =>
  200 + 2 * (JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? String(value) : value)) ?? "").length;
