import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { FileStore, FileToKeep } from "./file-store";
import { NoSuchFile } from "./file-store";

/** Keeps files in a folder of this computer, each under its key. */
export class DiskStorage implements FileStore {
  constructor(private readonly folder: string) {}

  private pathOf(key: string): string {
    if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error(`no file can have the key ${key}`);
    return path.join(this.folder, ...key.split("/"));
  }

  async put(key: string, file: FileToKeep): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true });
    // Beside its place first, and then renamed: whoever reads sees the whole file or none.
    const beside = `${target}.${randomUUID()}`;
    try {
      await copyFile(file.path, beside);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<ReadableStream<Uint8Array>> {
    const file = await open(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? new NoSuchFile(error.message) : error;
    });
    return Readable.toWeb(createReadStream("", { fd: file })) as ReadableStream<Uint8Array>;
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }
}
