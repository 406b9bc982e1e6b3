/** Somebody, by the names that each language writes. */
export type Reader = { id: number; name: { en: string; zh: string } };

let reader: Reader | null = null;
let since: Reader["name"] | null = null;
const listeners = new Set<() => void>();

let latest: number | null = null;
const forgetters = new Set<() => void>();

/** Says for whom this page was made, which stays so while somebody else signs in with the same browser. */
export const setReader = (next: Reader | null): void => {
  if (next && latest !== null && next.id !== latest) for (const forget of forgetters) forget();
  if (next) latest = next.id;
  reader = next;
};

/** Calls back when pages are made for somebody else than before: what was kept is not theirs to see. */
export const onOtherReader = (forget: () => void): void => {
  forgetters.add(forget);
};

/** By which a request says whose it is: the server refuses it once the browser's session is another person's. */
export const readerHeaders = (): Record<string, string> =>
  reader === null ? {} : { "tandem-person": String(reader.id) };

function noteSince(name: Reader["name"] | null): void {
  since = name;
  for (const listener of listeners) listener();
}

/** Who signed in with this browser since the page was made; null while it is still its reader's. */
export const signedInSince = (): Reader["name"] | null => since;

/** Learns from a refusal of the API that the browser's session is another person's. */
export function noteRefusal(problem: { code: string; signedIn?: Reader["name"] }): void {
  if (problem.code === "otherPersonSignedIn" && problem.signedIn) noteSince(problem.signedIn);
}

const CHANNEL = "tandem-reader";

/** Tells the other pages of this browser for whom this one was made, and listens to theirs; returns what ends it. */
export function watchReader(listener: () => void): () => void {
  listeners.add(listener);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Reader>) => {
    if (reader) noteSince(data.id === reader.id ? null : data.name);
  };
  if (reader) channel.postMessage(reader);
  return () => {
    channel.close();
    listeners.delete(listener);
  };
}
