import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { keepPages } from "@/app/page-cache/serve";
import { config } from "@/lib/platform/config";
import { disconnect, reads, transact } from "@/lib/platform/database";
import { readFor } from "@/lib/platform/reading";
import { askForAll } from "@/lib/platform/shared-answers";
import { shutDownWith } from "@/lib/platform/shutdown";

// A server of one public page, a number that everybody may count up: test/page-cache.test.ts starts two on a database.
let made = 0;
let asked = 0;

const imprint = () => {
  asked += 1;
  return reads().siteText.findUniqueOrThrow({ where: { page: "imprint" } });
};

async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/made") return void response.end(String(made));
  if (request.url === "/asked") return void response.end(String(asked));
  // As for whoever has a session: of a page made for them, what all pages have in common is asked once.
  if (request.url === "/answer") return void response.end((await askForAll("imprint", imprint)).en);
  if (request.method === "POST") return void response.end(await countUp());
  made += 1;
  const text = await reads().siteText.findUniqueOrThrow({ where: { page: "imprint" } });
  response.setHeader("content-type", "text/html; charset=utf-8").end(text.en);
}

const countUp = () =>
  transact(async (database) => {
    const [row] = await database.$queryRaw<{ en: string }[]>`
      UPDATE "SiteText" SET "en" = ("en"::int + 1)::text WHERE "page" = 'imprint' RETURNING "en"`;
    return row?.en ?? "";
  });

const { answer, close } = keepPages(page, { databaseUrl: config().databaseUrl, most: 1_000_000, host: "localhost" });
const server = createServer(
  (request, response) =>
    void readFor({ cookies: request.headers.cookie }, () => answer(request, response)).catch((error) =>
      response.destroy(error),
    ),
);
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
shutDownWith(async () => {
  server.close();
  await close();
  await disconnect();
});
