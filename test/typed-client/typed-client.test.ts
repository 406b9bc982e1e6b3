import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { routeFiles } from "@/test/permissions/route-files";

useDatabase();

type Handler = Parameters<typeof call>[0];
type Known = { form: RegExp; names: string[]; handler: Handler };

const folder = path.resolve(".test", `typed-client-${process.pid}`);
const CLIENT = path.resolve("test/typed-client/client.ts");

// Its types are those that this test makes, so nothing else compiles it.
type Harvest = { tags: Map<string, string>; unchanged: string[] };
type Made = {
  apiClient(send: (request: Request) => Promise<Response>): unknown;
  harvest(client: unknown, known?: ReadonlyMap<string, string>): Promise<Harvest>;
};

const known: Known[] = [];
let made: Made;

beforeAll(async () => {
  for (const { file, path: address } of routeFiles()) {
    const { GET: handler } = (await import(/* @vite-ignore */ file)) as { GET?: Handler };
    if (!handler) continue;
    const names = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    known.push({ form: new RegExp(`^${address.replaceAll(/\{\w+\}/g, "([^/]+)")}$`), names, handler });
  }
  // What is named beats what is asked for.
  known.sort((a, b) => a.names.length - b.names.length);
  await projectAt("PROPOSED", await people());
  made = await import(/* @vite-ignore */ CLIENT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers what the client sends as the route under its address does. */
function send(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  for (const { form, names, handler } of known) {
    const [, ...values] = form.exec(pathname) ?? [];
    if (!form.test(pathname)) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
    const headers = Object.fromEntries(request.headers);
    return call(handler, null, { path: `${pathname}${search}`, params, headers });
  }
  throw new Error(`There is no GET ${pathname}.`);
}

describe("a client that is made from the API's document", () => {
  it("compiles", async () => {
    const document = await (await send(new Request("http://tandem.test/api/v1/openapi.json"))).text();
    mkdirSync(folder, { recursive: true });
    const types = path.join(folder, "api.d.ts");
    writeFileSync(types, astToString(await openapiTS(document)));
    const program = ts.createProgram([CLIENT, types], {
      ...{ strict: true, noEmit: true, skipLibCheck: false, noUncheckedIndexedAccess: true, types: [] },
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: { "tandem-api": [types] },
    });
    const faults = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    expect(faults).toEqual([]);
  });

  it("reads every place and project, and is told when it comes back that nothing changed", async () => {
    const client = made.apiClient(send);
    const first = await made.harvest(client);
    expect(first.tags.size).toBe(45);
    expect(first.unchanged).toEqual([]);
    const again = await made.harvest(client, first.tags);
    expect(again.unchanged).toEqual([...first.tags.keys()]);
  });
});
