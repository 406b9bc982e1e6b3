import type { Locale } from "@/lib/language/locales";
import type { ConfirmBy } from "@/lib/people/fresh";
import { noteRefusal, type Reader, readerHeaders } from "./reader";
import { keyFor } from "./unanswered";

export type ProblemBody = {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: { path: string; code: string; message: string }[];
  current?: unknown;
  /** With a request of a page that was made for somebody else: whose the browser's session is now. */
  signedIn?: Reader["name"];
  /** With what asks for a fresh sign-in: by what its reader can make up for it here. */
  confirmBy?: ConfirmBy;
};

/** The API's refusal; status 0 and code `offline` when no answer came. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.title);
  }
}

/** What the API refused with, or that it said nothing readable. */
export function refusalOf(body: ProblemBody | null, { status, statusText }: Pick<Response, "status" | "statusText">) {
  const problem = body ?? { status, code: "unknown", title: statusText };
  noteRefusal(problem);
  return new ApiProblem(problem);
}

type Options = { locale: Locale; idempotencyKey?: string; ifMatch?: number | string };

let confirm: ((refusal: unknown) => Promise<boolean>) | null = null;

/** Says who asks the reader to prove once more who they are, where a refusal wants that: whether they did. */
export const onRefused = (next: typeof confirm): void => {
  confirm = next;
};

/** Does what asks the API for something, and once more where that was refused until its reader confirmed who they are. */
export const confirmed = <T>(act: () => Promise<T>): Promise<T> =>
  act().catch(async (refusal) => {
    if (await confirm?.(refusal)) return act();
    throw refusal;
  });

/** One request to the API in the page's language; answers its JSON, throws an ApiProblem when refused or unanswered. */
export const send = <T = unknown>(method: string, path: string, body: unknown, options: Options): Promise<T> =>
  confirmed(() => sendOnce<T>(method, path, body, options));

async function sendOnce<T>(method: string, path: string, body: unknown, options: Options): Promise<T> {
  const headers: Record<string, string> = {
    "accept-language": options.locale,
    accept: "application/json",
    ...readerHeaders(),
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  const text = body === undefined ? undefined : JSON.stringify(body);
  const unanswered = options.idempotencyKey ? keyFor(`${method} ${path}\n${text}`, options.idempotencyKey) : null;
  if (unanswered) headers["idempotency-key"] = unanswered.key;
  if (options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`;
  let answer: Response;
  try {
    answer = await fetch(path, { method, headers, body: text });
  } catch {
    throw new ApiProblem({ status: 0, code: "offline", title: "" });
  }
  unanswered?.answered(answer.status);
  const json = await answer.json().catch(() => null);
  if (!answer.ok) throw refusalOf(json, answer);
  return json as T;
}

/** Whether a refusal says that the page shows what is no longer so; a lost line or an ended session says nothing of that. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof ApiProblem && [403, 404, 409, 412].includes(error.problem.status);

/** Whether no answer came: what was sent may have arrived, and is sent again under the same key. */
export const isUnanswered = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 0;
