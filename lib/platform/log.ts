import { LEVELS, type Level } from "./log-levels";

const SECRET = /password|secret|token|cookie|authorization|email|hash/i;

/** A copy without what a log must never hold; an error becomes its name, message and stack. */
function safe(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? String(value) : value;
  if (depth > 4) return "…";
  if (Array.isArray(value)) return value.map((item) => safe(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, SECRET.test(key) ? "[withheld]" : safe(item, depth + 1)]),
  );
}

/** Writes one line of JSON to the process's output, from the level of TANDEM_LOG (`info`) up; secrets are withheld. */
export function log(level: Level, message: string, fields: Record<string, unknown> = {}): void {
  const lowest = LEVELS.indexOf((process.env.TANDEM_LOG || "info") as Level);
  if (LEVELS.indexOf(level) < lowest) return;
  const line = JSON.stringify({
    at: new Date().toISOString(),
    level,
    message,
    ...(safe(fields) as Record<string, unknown>),
  });
  (level === "error" || level === "warn" ? process.stderr : process.stdout).write(`${line}\n`);
}
