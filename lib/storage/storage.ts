import path from "node:path";
import { config } from "@/lib/platform/config";
import { DiskStorage } from "./disk";
import { reachable } from "./reachable-storage";
import { S3Storage } from "./s3";

/** A file that is to be kept: where it lies now, and what is known of it. */
export type FileToKeep = { path: string; bytes: number; sha256: string; type: string };

/** Where files are kept, under keys that nobody chooses: `GT-2026-001/6f1c…`. */
export interface Storage {
  /** Keeps a file for good. Nothing is there under the key before it is there whole. */
  put(key: string, file: FileToKeep): Promise<void>;
  /** The file's bytes; throws NoSuchFile when there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Takes a file away; one that is not there is no error. */
  remove(key: string): Promise<void>;
}

let chosen: { from: string; storage: Storage } | undefined;

/**
 * The storage that the settings name: a folder of this computer, or a bucket of an S3-compatible store. Throws 503 where
 * it cannot be reached.
 */
export function storage(): Storage {
  const { storage: settings } = config();
  const from = JSON.stringify(settings);
  if (chosen?.from !== from)
    chosen = {
      from,
      storage: reachable(
        settings.kind === "s3" ? new S3Storage(settings) : new DiskStorage(path.resolve(settings.folder)),
      ),
    };
  return chosen.storage;
}
