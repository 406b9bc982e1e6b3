import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { apiFaults } from "@/app/api/paths";
import { letIn } from "@/app/front-door";
import { keepPages } from "@/app/page-cache/serve";
import { publicAddress } from "@/app/public-address";
import { addSender } from "@/app/sender";
import { config } from "@/lib/platform/config";
import { log } from "@/lib/platform/log";
import { readFor } from "@/lib/platform/reading";
import { shutDownWith } from "@/lib/platform/shutdown";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Served = {
  /** Next's own answer to whatever the front door let in. */
  answer: Handler;
  apiFault: ReturnType<typeof apiFaults>;
  /** Whether requests under way are answered before the end; a page under development keeps a socket open for ever. */
  patient?: boolean;
  close: () => Promise<unknown>;
};

/** Serves the application behind its front door, at the port and address of the settings, until it is asked to end. */
export function listen({ answer: made, apiFault, patient = true, close }: Served): void {
  const { port, host, proxies, databaseDirectUrl, pageCache, production } = config();
  const { answer, close: closePages } = keepPages(made, {
    databaseUrl: databaseDirectUrl,
    // While the application is being written, its pages change without the data.
    most: production ? pageCache : 0,
    host: publicAddress().host,
  });
  const serve: Handler = async (request, response) => {
    const { method } = request;
    await readFor({ method, cookies: request.headers.cookie }, async () => {
      if (await letIn(request, response, apiFault, made)) await answer(request, response);
    });
  };

  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 600_000, headersTimeout: 60_000 },
    (request, response) => {
      addSender(request, proxies);
      serve(request, response).catch((error: unknown) => {
        log("error", "A request failed.", { error, path: request.url });
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  server.on("error", (error) => {
    log("error", "The server cannot listen.", { error });
    process.exit(1);
  });
  server.listen(port, host, () => log("info", "The server is ready.", { port, host }));

  shutDownWith(async () => {
    // Requests under way are answered; connections that wait for another one are closed.
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    if (patient) await closed;
    await closePages();
    await close();
  });
}
