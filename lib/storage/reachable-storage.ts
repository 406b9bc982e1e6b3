import { Problem } from "@/lib/access/problems";
import { log } from "@/lib/platform/log";
import { type FileStore, NoSuchFile } from "./file-store";

const RETRY_SECONDS = 30;

async function orUnreachable<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof NoSuchFile) throw error;
    log("error", "Where files are kept cannot be reached.", { error });
    throw new Problem(503, "storageUnreachable", { headers: { "retry-after": String(RETRY_SECONDS) } });
  }
}

/** The same storage; where it cannot be reached, is full or does not answer, 503 with a word. */
export const reachable = (storage: FileStore): FileStore => ({
  put: (key, file) => orUnreachable(storage.put(key, file)),
  get: (key) => orUnreachable(storage.get(key)),
  remove: (key) => orUnreachable(storage.remove(key)),
});
