/** A file that is to be kept: where it lies now, and what is known of it. */
export type FileToKeep = { path: string; bytes: number; sha256: string; type: string };

/** Where files are kept, under keys that nobody chooses: `GT-2026-001/6f1c…`. */
export interface FileStore {
  /** Keeps a file for good. Nothing is there under the key before it is there whole. */
  put(key: string, file: FileToKeep): Promise<void>;
  /** The file's bytes; throws NoSuchFile when there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Takes a file away; one that is not there is no error. */
  remove(key: string): Promise<void>;
}

/** There is no file under this key: unlike a store that does not answer, nothing that trying again would change. */
export class NoSuchFile extends Error {
  override name = "NoSuchFile";
}
