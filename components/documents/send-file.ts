import { readerHeaders } from "@/components/query/reader";
import { ApiProblem, type ProblemBody, refusalOf } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";

type Sending = {
  locale: Locale;
  idempotencyKey: string;
  /** The version that the file takes the place of. */
  ifMatch?: number;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** The file's digest for the header that says what must arrive; undefined where the browser has no way to compute it. */
async function digestOf(file: File): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return `sha-256=:${btoa(String.fromCharCode(...new Uint8Array(digest)))}:`;
}

/** Sends a file as a request's body and tells how much of it is sent (`fetch` cannot); throws an ApiProblem when refused. */
export async function sendFile(path: string, file: File, options: Sending): Promise<void> {
  const { locale, idempotencyKey, ifMatch, onProgress, signal } = options;
  const digest = await digestOf(file);
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () => reject(new ApiProblem({ status: 0, code: "offline", title: "" }));
    request.open("POST", path);
    request.setRequestHeader("accept-language", locale);
    request.setRequestHeader("idempotency-key", idempotencyKey);
    request.setRequestHeader("content-type", "application/octet-stream");
    if (ifMatch !== undefined) request.setRequestHeader("if-match", `"${ifMatch}"`);
    for (const [name, value] of Object.entries(readerHeaders())) request.setRequestHeader(name, value);
    if (digest) request.setRequestHeader("content-digest", digest);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve();
      reject(refusalOf(bodyOf(request.responseText), request));
    };
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = () => reject(new ApiProblem({ status: 0, code: "stopped", title: "" }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function bodyOf(text: string): ProblemBody | null {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return null;
  }
}
