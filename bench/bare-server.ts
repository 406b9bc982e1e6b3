import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// The least that Node can do: sends the same bytes under the same headers to everybody. bench/parts/kept-pages.ts starts it
// and tells it both, as base64 and JSON.
process.once("message", ({ body, headers }: { body: string; headers: Record<string, string> }) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit(0));
