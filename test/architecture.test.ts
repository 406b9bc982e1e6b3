import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { architecturePage } from "@/scripts/generators/architecture";

it("is drawn in docs/architecture.md as the code is: `npm run architecture` draws it anew", async () => {
  expect(readFileSync("docs/architecture.md", "utf8")).toBe(await architecturePage());
});
