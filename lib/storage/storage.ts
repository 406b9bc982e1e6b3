import path from "node:path";
import { config } from "@/lib/platform/config";
import { DiskStorage } from "./disk";
import type { FileStore } from "./file-store";
import { reachable } from "./reachable-storage";
import { S3Storage } from "./s3";

let chosen: { from: string; storage: FileStore } | undefined;

/**
 * The storage that the settings name: a folder of this computer, or a bucket of an S3-compatible store. Throws 503 where
 * it cannot be reached.
 */
export function storage(): FileStore {
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
