import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COLOURS } from "./colours";

test("what is drawn apart from pages has the colours of the pages", () => {
  const sheet = readFileSync("app/styles/tokens.css", "utf8");
  const themes = { light: /^ {2}:root \{([^}]*)\}/m, dark: /:root\[data-theme="dark"\] \{([^}]*)\}/ };
  for (const theme of ["light", "dark"] as const) {
    const [, rules = ""] = sheet.match(themes[theme]) ?? [];
    const tokens = Object.fromEntries(
      [...rules.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
    );
    expect(tokens).toMatchObject(COLOURS[theme]);
  }
});
