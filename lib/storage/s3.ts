import { readFile } from "node:fs/promises";
import { AwsClient } from "aws4fetch";
import type { FileStore, FileToKeep } from "./file-store";
import { NoSuchFile } from "./file-store";

export type S3Settings = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** How long the store may take to begin to answer, and to go on sending, in milliseconds; less than a transaction has. */
const PATIENCE_MS = 8_000;

/**
 * Keeps files in a bucket of an S3-compatible store, by path-style addresses and signed requests (Signature V4). A store
 * that does not answer in time is given up.
 */
export class S3Storage implements FileStore {
  private readonly client: AwsClient;

  constructor(
    private readonly settings: S3Settings,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  }

  private addressOf(key: string): string {
    const { endpoint, bucket } = this.settings;
    return `${endpoint.replace(/\/$/, "")}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
  }

  private async ask(method: string, key: string, init: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(this.patienceMs);
    const answer = await this.client.fetch(this.addressOf(key), { method, signal, ...init });
    if (answer.ok) return answer;
    const detail = (await answer.text().catch(() => "")).slice(0, 300);
    const what = `the object store answered ${answer.status} to ${method} ${key}: ${detail}`;
    throw answer.status === 404 ? new NoSuchFile(what) : new Error(what);
  }

  async put(key: string, { path, sha256, type }: FileToKeep): Promise<void> {
    const body = await readFile(path);
    // The digest is part of what is signed, so that the store refuses a body that was cut off or changed.
    await this.ask("PUT", key, { body, headers: { "content-type": type, "x-amz-content-sha256": sha256 } });
  }

  async get(key: string): Promise<ReadableStream<Uint8Array>> {
    const given = new AbortController();
    const { body } = await this.inTime(given, () => this.ask("GET", key, { signal: given.signal }));
    if (!body) throw new Error(`the object store answered nothing to GET ${key}`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    // A long file may take long, and so may whoever reads it; what may not is the store, once it is asked for a piece.
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await this.inTime(given, () => reader.read());
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  private async inTime<T>(given: AbortController, act: () => Promise<T>): Promise<T> {
    const patience = setTimeout(() => given.abort(new Error("the object store stopped sending")), this.patienceMs);
    try {
      return await act();
    } finally {
      clearTimeout(patience);
    }
  }

  async remove(key: string): Promise<void> {
    await this.ask("DELETE", key).catch((error) => {
      if (!(error instanceof NoSuchFile)) throw error;
    });
  }
}
