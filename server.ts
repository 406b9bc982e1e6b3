import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { apiFaults } from "@/app/api/paths";
import { letIn } from "@/app/front-door";
import { config, refuseUnsafeProduction } from "@/lib/platform/config";
import { demonstrationAccounts } from "@/lib/platform/demonstration-accounts";
import { endWith } from "@/lib/platform/ending";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { log } from "@/lib/platform/log";
import { readFor } from "@/lib/platform/reading";
import { sweepSpool } from "@/lib/storage/spool-sweep";

const FOLDER = import.meta.dirname;
process.chdir(FOLDER);
Object.assign(process.env, { NODE_ENV: "production" });

await refuseOrGoOn();

// Next's standalone output has no loader for its configuration; this internal name of Next 16 hands it over.
const built = JSON.parse(readFileSync(path.join(FOLDER, ".next", "required-server-files.json"), "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
const { default: next } = await import("next");

const apiFault = apiFaults(JSON.parse(readFileSync(path.join(FOLDER, "api-paths.json"), "utf8")));

const { port, host, proxies } = config();
const application = next({ dev: false, dir: FOLDER, port, hostname: "localhost" });
await application.prepare();
await sweepSpool({ starting: true }).catch((error) =>
  log("warn", "Left-behind uploads could not be swept.", { error }),
);
const answer = application.getRequestHandler();

const server = createServer(
  { keepAliveTimeout: 65_000, requestTimeout: 600_000, headersTimeout: 60_000 },
  (request, response) => {
    tellWhereFrom(request);
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

endWith(async () => {
  // Requests under way are answered; connections that wait for another one are closed.
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  await application.close();
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!(await letIn(request, response, apiFault))) return;
  await readFor({ method: request.method, cookies: request.headers.cookie }, () => answer(request, response));
}

/** Adds whom the connection comes from to what the proxies said, which is believed only where there are proxies of ours. */
function tellWhereFrom(request: IncomingMessage): void {
  const { headers, socket } = request;
  const before = headers["x-forwarded-for"];
  const address = socket.remoteAddress ?? "unknown";
  headers["x-forwarded-for"] = before ? `${before}, ${address}` : address;
  if (proxies > 0) return;
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-port"];
}

async function refuseOrGoOn(): Promise<void> {
  try {
    const embedded = process.env.TANDEM_EMBEDDED === "on";
    refuseUnsafeProduction({ embedded, demonstrationAccounts: embedded ? false : await demonstrationAccounts() });
  } catch (error) {
    console.error(faultSentence(error) ?? error);
    process.exit(1);
  }
}
