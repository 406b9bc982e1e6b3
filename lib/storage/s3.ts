import { readFile } from "node:fs/promises";
import { AwsClient } from "aws4fetch";
import type { FileToKeep, Storage } from "./storage";

export type S3Settings = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Keeps files in a bucket of an S3-compatible store, by path-style addresses and signed requests (Signature V4). */
export class S3Storage implements Storage {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 3 });
  }

  private addressOf(key: string): string {
    const { endpoint, bucket } = this.settings;
    return `${endpoint.replace(/\/$/, "")}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
  }

  private async ask(method: string, key: string, init: RequestInit = {}): Promise<Response> {
    const answer = await this.client.fetch(this.addressOf(key), { method, ...init });
    if (answer.ok) return answer;
    const told = (await answer.text().catch(() => "")).slice(0, 300);
    throw new Error(`the object store answered ${answer.status} to ${method} ${key}: ${told}`);
  }

  async put(key: string, { path, sha256, type }: FileToKeep): Promise<void> {
    const body = await readFile(path);
    // The digest is part of what is signed, so that the store refuses a body that was cut off or changed.
    await this.ask("PUT", key, { body, headers: { "content-type": type, "x-amz-content-sha256": sha256 } });
  }

  async get(key: string): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.ask("GET", key);
    if (!body) throw new Error(`the object store answered nothing to GET ${key}`);
    return body as ReadableStream<Uint8Array>;
  }

  async remove(key: string): Promise<void> {
    await this.ask("DELETE", key);
  }
}
