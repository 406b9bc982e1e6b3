import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

// The application's own HTTP server around Next's request handler; runs in the folder of the standalone output.
const folder = import.meta.dirname ?? process.cwd();
process.chdir(folder);
const { config } = JSON.parse(readFileSync(path.join(folder, ".next/required-server-files.json"), "utf8"));
// The standalone output has no configuration loader; Next reads this instead, and only before it is imported.
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);

const port = Number(process.env.PORT ?? 3000);
const { default: next } = await import("next");
const app = next({ dev: false, dir: folder, customServer: true, port });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

let ending = false;
/** Takes no new request, lets the running ones finish, then ends. */
function end(): void {
  if (ending) return;
  ending = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  // A stream that never ends would hold the door open for ever.
  setTimeout(() => process.exit(0), 8_000).unref();
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
// Started with a channel to a parent, this process does not outlive it.
process.on("disconnect", () => process.exit(0));

server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, () => process.send?.("listening"));
