import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file));

describe("the settings", () => {
  /** What the programs, npm, Next or a start say to each other; nobody sets it. */
  const INTERNAL = /^(NODE_ENV|CI|TANDEM_EMBEDDED|TANDEM_DEMONSTRATION|__NEXT_\w+)$/;
  const code = ["app", "components", "lib", "programs", "scripts"]
    .flatMap(filesIn)
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file));
  const named = code.flatMap((file) =>
    [...read(file).matchAll(/\b(?:process\.env|environment)\.([A-Z_][A-Z0-9_]+)\b/g)].map(([, name]) => name ?? ""),
  );
  const checked = ["config", "database-addresses", "mail-settings"].flatMap((file) =>
    [...read(`lib/platform/${file}.ts`).matchAll(/^ {2}([A-Z][A-Z0-9_]+): [a-z]/gm)].map(([, name]) => name ?? ""),
  );

  it("that the code reads all stand in .env.example, and no other", () => {
    const wanted = [...new Set([...named, ...checked])].filter((name) => !INTERNAL.test(name));
    const shown = [...read(".env.example").matchAll(/^# ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name ?? "");
    expect(wanted.length).toBeGreaterThan(10);
    expect(shown.sort()).toEqual(wanted.sort());
  });
});

describe("the documents", () => {
  const documents = ["README.md", "CONTRIBUTING.md", ...filesIn("docs").filter((file) => file.endsWith(".md"))];
  const written = [...documents, ...["app", "components", "lib", "test", "e2e", "bench"].flatMap(filesIn)].filter(
    (file) => /\.(md|tsx?|css)$/.test(file),
  );

  it("link to what is there", () => {
    const links = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => path.join(path.dirname(file), to ?? "")),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it("and the comments name files that are there", () => {
    const NAMED =
      /(?:`|[ (])((?:app|components|lib|test|e2e|bench|scripts|docs|programs)\/[\w./[\]-]+\.(?:tsx?|mjs|css|md))\b/g;
    const missing = written.flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => file.endsWith(".md") || /^\s*(\/\/|\/?\*)/.test(line))
        .flatMap((line) => [...line.matchAll(NAMED)].map(([, to = ""]) => to))
        .filter((to) => !existsSync(to))
        .map((to) => `${file}: ${to}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the decisions", () => {
  it("all stand in their index, under their titles", () => {
    const decisions = readdirSync("docs/decisions").filter((file) => /^\d{3}-/.test(file));
    const lines = decisions
      .sort()
      .map(
        (file) => `${Number(file.slice(0, 3))}. [${read(`docs/decisions/${file}`).split("\n")[0]?.slice(2)}](${file})`,
      );
    expect(
      read("docs/decisions/README.md")
        .split("\n")
        .filter((line) => /^\d+\. /.test(line)),
    ).toEqual(lines);
  });
});

type Package = { version: string; license?: string; dev?: boolean; devOptional?: boolean };
const packages = Object.entries(JSON.parse(read("package-lock.json")).packages as Record<string, Package>);

describe("the packages", () => {
  /** Licences that let a work under the EUPL use the package as it is. */
  const ALLOWED =
    /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0)( (and|AND|OR) (MIT|ISC|Apache-2\.0))*$/;
  /** Never in what is served: a table that building reads. */
  const LEFT_OUT = /node_modules\/caniuse-lite$/;
  /** Under the LGPL: a library of its own, loaded as it is, which whoever runs this may put another in the place of. */
  const LOADED = /node_modules\/@img\/sharp-/;
  /** Its licence stands in a file, not in its description: MIT. */
  const BY_FILE = /node_modules\/png-js$/;

  it("that are installed to run are under licences that a public one can stand beside", () => {
    const others = packages.filter(
      ([name, { license = "", dev, devOptional }]) =>
        name &&
        !dev &&
        !devOptional &&
        !ALLOWED.test(license) &&
        ![LEFT_OUT, LOADED, BY_FILE].some((known) => known.test(name)),
    );
    expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });

  it("of Prisma are of one version", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const names = ["@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"];
    expect(names.map((name) => dependencies[name])).toEqual(names.map(() => devDependencies.prisma));
    expect(dependencies["@prisma/schema-engine-wasm"].split("-")[0]).toBe(devDependencies.prisma);
  });
});

describe("the pre-commit hook", () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const install = (folder: string, environment: object) =>
    execFileSync(
      process.execPath,
      ["-e", `import(process.argv[1]).then(({ installHooks }) => installHooks(${JSON.stringify(environment)}))`, hooks],
      { cwd: folder, encoding: "utf8" },
    );
  const hooks = pathToFileURL(path.resolve("scripts/hooks.mjs")).href;
  const chosen = (folder: string) => git(folder, "config", "--default", "none", "core.hooksPath");

  it("installs itself in a developer's clone, over no choice of theirs, and not on a build machine", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tandem-hooks-"));
    try {
      expect(install(folder, {})).toBe("");
      git(folder, "init", "--quiet");
      install(folder, { CI: "true" });
      expect(chosen(folder)).toBe("none");
      expect(install(folder, {})).toContain("before each commit");
      expect(chosen(folder)).toBe("scripts/hooks");
      expect(install(folder, {})).toBe("");
      git(folder, "config", "core.hooksPath", "");
      install(folder, {});
      expect(chosen(folder)).toBe("");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("comes with development alone, never with a start or the whole of the tests", () => {
    expect(existsSync("scripts/hooks/pre-commit")).toBe(true);
    expect(read("scripts/start.mjs") + read("scripts/install.mjs")).not.toContain("installHooks");
    expect(read("scripts/test.mjs").match(/installHooks\(\)/g)).toHaveLength(1);
    expect(read("scripts/test.mjs")).toContain('if (kind === "watch") installHooks();');
  });
});
