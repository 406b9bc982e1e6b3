import { createServer } from "node:net";
import { expect, inject, it } from "vitest";
import { databaseMustServe } from "@/lib/platform/reachable";
import { databaseAt } from "./template";

it("says in one line why a database cannot be used, and not its password", async () => {
  const nowhere = databaseMustServe("postgresql://tandem:secret@127.0.0.1:1/tandem");
  await expect(nowhere).rejects.toThrow(/^The database of DATABASE_URL cannot be used: .*ECONNREFUSED/);
  await expect(nowhere).rejects.not.toThrow(/secret/);
  const missing = databaseMustServe(databaseAt(inject("postgres"), "nonesuch"));
  await expect(missing).rejects.toThrow('cannot be used: database "nonesuch" does not exist');
  await expect(databaseMustServe(inject("postgres"))).resolves.toBeUndefined();
});

it("refuses what answers but is no Postgres", async () => {
  const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await expect(databaseMustServe(`postgresql://tandem@127.0.0.1:${port}/tandem`)).rejects.toThrow("cannot be used");
  server.close();
});
