const ANSWER_WITHIN_MS = 8_000;

/** Whether the server can be reached now. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  return fetch("/healthz", { cache: "no-store", signal }).then(
    () => true,
    () => false,
  );
}
