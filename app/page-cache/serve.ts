import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import { readForEverybody } from "@/lib/platform/reading";
import { hearChanges } from "@/lib/platform/table-changes";
import { forgetTaxonomy, TAXONOMY_TABLES } from "@/lib/taxonomy/queries";
import { type KeptPage, keptPage, sendKept } from "./kept-page";
import { KeptPages } from "./kept-pages";
import { type PageRequest, pageRequest } from "./requests";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Settings = {
  /** The database, without a pooler between. */
  databaseUrl: string;
  /** How much is kept, in bytes; nothing at 0. */
  most: number;
  /** The host under which people come. */
  host: string;
};

/**
 * Answers like the application, and keeps its public pages for all readers without a session: a page is made for nobody
 * in particular, from nothing of the request but what it varies on, and sent until a table that it was made from changes.
 * In front of it stands whoever admits requests.
 */
export function keepPages(answer: Handler, { databaseUrl, most, host }: Settings) {
  if (most === 0) return { answer, close: async () => {} };
  const pages = new KeptPages<KeptPage>(most);
  const changed = (table: string) => {
    if (!TAXONOMY_TABLES.has(table)) return pages.drop(table);
    // Read once for many pages: none of them knows of it.
    forgetTaxonomy();
    pages.clear();
  };
  const changes = hearChanges(databaseUrl, { changed, lost: () => pages.clear() });

  async function made({ url, headers }: PageRequest) {
    const handle = (request: unknown, response: unknown) =>
      void answer(request as IncomingMessage, response as ServerResponse).catch((error: Error) =>
        (response as ServerResponse).destroy(error),
      );
    const rendered = await readForEverybody(() => inject(handle, { method: "GET", url, headers }));
    const { statusCode, headers: own, rawPayload: body } = rendered.made;
    const { tables, refused } = rendered;
    const isForAll = statusCode === 200 && !refused && !own["set-cookie"];
    // Every page reads something: of one that seems not to, nobody would know when it is old.
    const isHeardOf = tables.size > 0 && changes.hears(tables);
    return isForAll && isHeardOf ? { page: await keptPage({ headers: own, body }), tables } : null;
  }

  async function keeping(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requested = changes.isSure() ? pageRequest(request, host) : null;
    if (!requested) return answer(request, response);
    const { key } = requested;
    const make = () => pages.make(key, () => made(requested)).catch(() => null);
    const found = pages.get(key);
    if (found && pages.isDue(key)) void make();
    const page = found ?? (await make());
    if (page) sendKept(page, request, response);
    else await answer(request, response);
  }

  return { answer: keeping, close: () => changes.close() };
}
