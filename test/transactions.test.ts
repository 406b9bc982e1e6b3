import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

type Handed = { name: string; file: string; writes: boolean; hands: string[] };

// Through the transaction itself, by a lock, or by handing it on in an object.
const WRITES =
  /database\s*\.\w+\s*\.\s*(create|update|delete|upsert)|database\.\$executeRaw|FOR (NO KEY )?(UPDATE|SHARE)|\{ ?database[ ,]/;

/** Every function of lib that is handed an open transaction, whether it writes, and to what it hands it on. */
function handedOne(): Handed[] {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  return files.flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join("lib", file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const found: Handed[] = [];
    const visit = (node: ts.Node) => {
      const isFunction = ts.isFunctionDeclaration(node) || ts.isArrowFunction(node);
      if (isFunction && node.parameters.some((one) => /^database: Database\b/.test(one.getText()))) {
        const body = node.body?.getText() ?? "";
        const name = node.name?.getText() ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "");
        const hands = [...body.matchAll(/(\w+)\(\s*database\b(?!\s*\.)/g)].map(([, callee = ""]) => callee);
        found.push({ name, file, writes: WRITES.test(body), hands });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Whether it writes, or hands the transaction to what writes; of what is not of lib one cannot tell. */
function isForWriting(one: Handed | undefined, all: Handed[], seen = new Set<Handed>()): boolean {
  if (!one) return true;
  if (one.writes || seen.has(one)) return one.writes;
  seen.add(one);
  const named = (name: string) =>
    all.find((other) => other.name === name && other.file === one.file) ?? all.find((other) => other.name === name);
  return one.hands.some((name) => isForWriting(named(name), all, seen));
}

it("hands a transaction only to what writes: what reads asks reads(), which is the same one there", () => {
  const all = handedOne();
  expect(all.length).toBeGreaterThan(40);
  const onlyReading = all.filter((one) => one.name && !isForWriting(one, all));
  expect(onlyReading.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});
