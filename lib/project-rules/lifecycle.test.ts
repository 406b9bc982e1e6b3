import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lifecycleDocument } from "./lifecycle";
import { TRANSITIONS } from "./transitions";

it("documents the table of moves as it is now", () => {
  expect(readFileSync("docs/lifecycle.md", "utf8"), "run: npx tsx scripts/generators/lifecycle.ts").toBe(
    lifecycleDocument(),
  );
});

it("shows every move in the table and in one of the two diagrams", () => {
  const lines = lifecycleDocument().split("\n");
  expect(lines.filter((line) => /^ {2}\w+ --> \w+: /.test(line))).toHaveLength(TRANSITIONS.length);
  for (const { from, to, verb } of TRANSITIONS) expect(lines).toContain(`  ${from} --> ${to}: ${verb}`);
});
