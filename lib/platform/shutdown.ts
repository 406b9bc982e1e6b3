// Asked when the program begins: of a channel that has closed meanwhile nothing is left.
const startedWithChannel = process.channel !== undefined;

/**
 * Ends this process in order: on SIGTERM or SIGINT, and when whoever started it with a channel has gone, also where that
 * was before this is called. The second wish changes nothing; what takes longer than ten seconds is cut off.
 */
export function shutDownWith(close: () => Promise<unknown>): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, end);
  if (!startedWithChannel) return;
  if (process.connected) process.on("disconnect", end);
  else void end();
}
