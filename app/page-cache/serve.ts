import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { callerIn } from "@/lib/platform/address";
import { config } from "@/lib/platform/config";
import { Kept } from "@/lib/platform/kept";
import { consume } from "@/lib/platform/limits";
import { readForEverybody, reading } from "@/lib/platform/reading";
import { shareAnswers } from "@/lib/platform/shared-answers";
import { hearChanges } from "@/lib/platform/table-changes";
import { forgetTaxonomy, TAXONOMY_TABLES } from "@/lib/taxonomy/queries";
import { type KeptPage, keptPage, sendKept } from "./kept-page";
import { type KeptRequest, keptRequest } from "./requests";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Settings = {
  /** The database, without a pooler between. */
  databaseUrl: string;
  /** How much is kept, in bytes; nothing at 0. */
  most: number;
  /** The host under which people come. */
  host: string;
};

/** How much of what is kept is what pages are made from, for readers with a session. */
const ANSWERS_SHARE = 1 / 4;

/** A larger answer would put too much else aside, in bytes. */
const LARGEST = 1_000_000;

/** Counts an answer of the API that has to be made; whether whoever asks may have it. */
async function isAllowed({ headers }: IncomingMessage): Promise<boolean> {
  const caller = callerIn(String(headers["x-forwarded-for"] ?? ""), config().proxies);
  const allowed = await consume("read", `address:${caller}`).then(
    () => true,
    () => false,
  );
  const current = reading();
  if (allowed && current) current.counted = true;
  return allowed;
}

/**
 * Answers like the application, and keeps its public pages for all readers without a session: a page is made for nobody
 * in particular, from nothing of the request but what it varies on, and sent until a table that it was made from changes.
 * In front of it stands whoever admits requests.
 */
export function keepPages(answer: Handler, { databaseUrl, most, host }: Settings) {
  if (most === 0) return { answer, close: async () => {} };
  const pages = new Kept<KeptPage>(most * (1 - ANSWERS_SHARE));
  const answers = shareAnswers(most * ANSWERS_SHARE);
  const clear = () => {
    answers.clear();
    pages.clear();
  };
  const changed = (table: string) => {
    // Before the pages that are made from them.
    answers.drop(table);
    if (!TAXONOMY_TABLES.has(table)) return pages.drop(table);
    // Read once for many pages: none of them knows of it.
    forgetTaxonomy();
    clear();
  };
  const changes = hearChanges(databaseUrl, { changed, lost: clear });

  async function made({ url, headers, built }: KeptRequest) {
    const handle = (request: unknown, response: unknown) =>
      void answer(request as IncomingMessage, response as ServerResponse).catch((error: Error) =>
        (response as ServerResponse).destroy(error),
      );
    const rendered = await readForEverybody(() => inject(handle, { method: "GET", url, headers }));
    const { statusCode, headers: own, rawPayload: body } = rendered.made;
    const { tables, refused } = rendered;
    const isForAll = statusCode === 200 && !refused && !own["set-cookie"];
    const isKept = isForAll && (built || changes.hears(tables)) && body.length <= LARGEST;
    // What failed, or was too much for the moment, is tried again.
    const moment = statusCode >= 500 || statusCode === 429;
    return { value: isKept ? await keptPage({ headers: own, body }) : null, moment, tables };
  }

  async function keeping(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requested = changes.isSure() ? keptRequest(request, host) : null;
    if (!requested || pages.isPassed(requested.key)) return answer(request, response);
    const { key, counted } = requested;
    const make = () => pages.make(key, () => made(requested)).catch(() => null);
    const found = pages.get(key);
    if (found && pages.isDue(key)) void make();
    // Who asked too often is told so by the application.
    const page = found ?? (counted && !(await isAllowed(request)) ? null : await make());
    if (page) sendKept(page, request, response);
    else await answer(request, response);
  }

  return { answer: keeping, close: () => changes.close() };
}
