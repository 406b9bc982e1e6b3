import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { DRAFT_KINDS, FORM_KINDS } from "@/components/ui/autosave/form-kinds";
import en from "@/lib/language/en.json";
import { PROGRAMME_NAMES } from "@/lib/language/programme";
import zh from "@/lib/language/zh.json";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const files = [...new Set(tracked.split("\n"))].filter((file) => file && existsSync(file));
const code = files.filter((file) => /\.(m?[tj]sx?|css|prisma)$/.test(file));
const textOf = (file: string) => readFileSync(file, "utf8");

/** All but tests and what plays in them, which reach whatever they try. */
const sources = code.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** The sources of the interface that match, but for those at the places. */
const elsewhere = (pattern: RegExp, places: string[]) =>
  sources
    .filter((file) => /^(app|components)\//.test(file) && !places.some((place) => file.startsWith(place)))
    .filter((file) => pattern.test(textOf(file)));

describe("files", () => {
  it("stay under 400 lines", () => {
    expect(code.filter((file) => textOf(file).split("\n").length > 401)).toEqual([]);
  });

  it("are in rooms, not in drawers", () => {
    const drawer = /(^|\/)(utils?|helpers?|common|shared|misc|services?|types|constants)(\.\w+)*(\/|$)/;
    expect(code.filter((file) => drawer.test(file))).toEqual([]);
  });
});

describe("sentences", () => {
  it("are filled by formatMessage or fill: a plain replacement would read “$&” in a title as an order", () => {
    const served = sources.filter((file) => /^(app|components|lib)\//.test(file));
    expect(served.filter((file) => /\.replace(All)?\(["'`]\{/.test(textOf(file)))).toEqual([]);
  });
});

describe("the layers of the style sheets", () => {
  it("are named before any other sheet is read", () => {
    const [first] = textOf("app/frame.tsx").match(/^import .*$/m) ?? [];
    expect(first).toBe('import "./styles/tokens.css";');
    expect(textOf("app/styles/tokens.css")).toMatch(/^@layer base, ui, feature;$/m);
  });
});

describe("what is typed", () => {
  it("is heard at the document, after React, which would otherwise put back what its field held", () => {
    // The fields of a filter are the browser's own.
    const native = ["components/ui/filter-button.tsx"];
    expect(elsewhere(/(?<!\bdocument)\??\.addEventListener\("(before)?input"/, native)).toEqual([]);
  });
});

describe("what changes under the reader", () => {
  it("is shown anew by one place, after a change that names what shows it", () => {
    expect(elsewhere(/\brouter\.refresh\(/, ["components/query/", "app/[locale]/error.tsx"])).toEqual([]);
  });

  it("is asked for by one client", () => {
    expect(elsewhere(/\bnew QueryClient\b/, ["components/query/client.ts"])).toEqual([]);
    expect(elsewhere(/\b(useMutation|useQuery|QueryClientProvider)\b/, ["components/query/"])).toEqual([]);
  });
});

describe("what is written", () => {
  const AUTOSAVE = "components/ui/autosave";
  const forms = sources.filter((file) => /^(app|components)\/.*\.tsx$/.test(file));
  const tags = (file: string, name: string) =>
    [...textOf(file).matchAll(new RegExp(`<${name}\\b[^>]*`, "g"))].map(([tag]) => tag);
  // A form keeps what stands in it; one of the platform's own only leads on; a draft is saved by its engine, which says so.
  const keeps = (file: string) =>
    file === "components/ui/autosave/draft-form.tsx" || /\bSaveStatus\b/.test(textOf(file));

  it("stands in a form that keeps it", () => {
    const losing = forms.filter((file) => !keeps(file) && tags(file, "form").some((tag) => !/\baction=/.test(tag)));
    expect(losing).toEqual([]);
  });

  it("is kept in a dialog too, where anything can be written in it", () => {
    const writes = (file: string) => ["textarea", "input", "select"].some((name) => tags(file, name).length > 0);
    const losing = forms.filter(
      (file) => tags(file, "dialog").length > 0 && writes(file) && !/<DraftForm\b/.test(textOf(file)),
    );
    expect(losing).toEqual([]);
  });

  it("is a draft of the one engine, whatever is drafted, and kept in the one place", () => {
    const editors = sources.filter(
      (file) => /\buseDraftSync</.test(textOf(file)) && file !== `${AUTOSAVE}/use-draft-sync.ts`,
    );
    const kinds = editors.flatMap((file) =>
      [...textOf(file).matchAll(/\bname: `([a-z-]+)\//g)].map(([, kind]) => kind),
    );
    expect([...new Set(kinds)].sort()).toEqual([...DRAFT_KINDS].sort());
    const saver = "components/plan/form/save-drafts.ts";
    expect(elsewhere(/\bnew DraftSync\b/, [`${AUTOSAVE}/use-draft-sync.ts`, saver])).toEqual([]);
    expect(elsewhere(/\bsaveLocalDraft\(/, [`${AUTOSAVE}/browser-store.ts`, `${AUTOSAVE}/window-copy.ts`])).toEqual([]);
    // A request without an answer is known by a digest and a key: nothing that was written.
    expect(elsewhere(/\blocalStorage\b/, [`${AUTOSAVE}/browser-store.ts`, "components/query/unanswered.ts"])).toEqual(
      [],
    );
  });

  it("has a name in both languages for whoever finds it waiting", () => {
    const named = Object.keys(en.drafts.forms).filter((kind) => kind !== "unknown");
    expect(named.sort()).toEqual([...FORM_KINDS, ...DRAFT_KINDS].sort());
  });
});

describe("styles", () => {
  const GLOBAL = ["tokens", "language", "base", "print"].map((name) => `app/styles/${name}.css`);
  const sheets = code.filter((file) => file.endsWith(".css"));
  const modules = sheets.filter((file) => file.endsWith(".module.css"));
  const rulesOf = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\//g, "");
  /** The classes that a sheet's selectors name; of a module, without those that it takes from the global sheets. */
  const definedIn = (file: string) => {
    const own = rulesOf(file).replace(/:global\([^)]*\)/g, "");
    return new Set([...own.matchAll(/\.([A-Za-z][\w-]*)(?=[^{};]*\{)/g)].map(([, name]) => name ?? ""));
  };
  const everywhere = new Set(GLOBAL.flatMap((file) => [...definedIn(file)]));
  const drawn = sources.filter((file) => /^(app|components)\/.*\.tsx?$/.test(file));

  /** The classes in strings that elements are given, and what is asked of the modules by name. */
  function askedBy(file: string) {
    const strings: string[] = [];
    const names: { module: string; name: string }[] = [];
    const lookups = new Set<string>();
    const imported = new Map<string, string>();
    const inClass = (node: ts.Node): unknown => {
      const chosen = ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : null;
      if (chosen) return chosen.map(inClass);
      if (ts.isBinaryExpression(node)) return inClass(node.right);
      if (ts.isElementAccessExpression(node)) return null;
      if (ts.isTemplateExpression(node))
        return strings.push(
          ...node.head.text.split(/\s+/),
          ...node.templateSpans.flatMap((span) => span.literal.text.split(/\s+/)),
        );
      if (ts.isStringLiteralLike(node)) return strings.push(...node.text.split(/\s+/));
      return ts.forEachChild(node, (child) => void inClass(child));
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        const from = node.moduleSpecifier.text;
        const sheet = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(file), from);
        const called = node.importClause?.name?.text;
        if (called && from.endsWith(".module.css")) imported.set(called, sheet);
      }
      const isClass = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node);
      if (isClass && node.name.getText() === "className" && node.initializer) inClass(node.initializer);
      if (ts.isPropertyAccessExpression(node) && imported.has(node.expression.getText()))
        names.push({ module: imported.get(node.expression.getText()) ?? "", name: node.name.text });
      if (ts.isElementAccessExpression(node)) lookups.add(imported.get(node.expression.getText()) ?? "");
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
    return { strings: strings.filter(Boolean), names, lookups, modules: [...imported.values()] };
  }
  const requested = drawn.map((file) => ({ file, ...askedBy(file) }));

  it("are modules beside what they dress; every page has the four that are named, and no more", () => {
    expect(sheets.filter((file) => !modules.includes(file)).sort()).toEqual([...GLOBAL].sort());
    const imports = drawn.flatMap((file) =>
      [...textOf(file).matchAll(/^import "([^"]+\.css)";/gm)].map(([, sheet]) => `${file}: ${sheet}`),
    );
    expect(imports).toEqual(GLOBAL.map((file) => `app/frame.tsx: ./styles/${path.basename(file)}`));
  });

  it("stand in a layer each, so that their order on a page decides nothing between them", () => {
    // What is for browsers that know no layers can stand in none.
    const withoutLayers = /@supports not \(accent-color: auto\) \{[\s\S]*?\n\}/;
    const outside = (file: string) =>
      rulesOf(file)
        .trim()
        .replace(withoutLayers, "")
        .replace(/@font-face \{[^}]*\}|@layer base, ui, feature;/g, "")
        .trim();
    expect(GLOBAL.filter((file) => !/^@layer base \{[\s\S]*\n\}$/.test(outside(file)))).toEqual([]);
    expect(modules.filter((file) => !/^@layer (ui|feature) \{[\s\S]*\n\}$/.test(outside(file)))).toEqual([]);
  });

  it("define every class that an element is given", () => {
    const known = (name: string) =>
      name.endsWith("-") ? [...everywhere].some((one) => one.startsWith(name)) : everywhere.has(name);
    expect(
      requested.flatMap(({ file, strings }) =>
        strings.filter((name) => !known(name)).map((name) => `${file}: ${name}`),
      ),
    ).toEqual([]);
    const missing = requested.flatMap(({ file, names }) =>
      names.filter(({ module, name }) => !definedIn(module).has(name)).map(({ name }) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("and no class that no element is given", () => {
    const lookedUp = new Set(requested.flatMap(({ lookups }) => [...lookups]));
    const given = new Set(requested.flatMap(({ names }) => names.map(({ module, name }) => `${module}: ${name}`)));
    const unused = modules
      .filter((file) => !lookedUp.has(file))
      .flatMap((file) => [...definedIn(file)].map((name) => `${file}: ${name}`))
      .filter((name) => !given.has(name));
    expect(unused).toEqual([]);
  });
});

type Leaf = [path: string, sentence: string];
const leaves = (value: unknown, at = ""): Leaf[] =>
  typeof value === "string"
    ? [[at, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key));

describe("messages", () => {
  // Chinese has one plural form, so a sentence may have more forms in English.
  const keys = (messages: unknown) =>
    [...new Set(leaves(messages).map(([key]) => key.replace(/\.(one|other)$/, "")))].sort();
  const params = (messages: unknown) => {
    const byKey = new Map<string, Set<string>>();
    for (const [key, sentence] of leaves(messages)) {
      const name = key.replace(/\.(one|other)$/, "");
      const found = byKey.get(name) ?? new Set<string>();
      // A sentence in English takes {nameEn} where the Chinese one takes {nameZh}.
      // What the programme is called is data, and named where a language wants it.
      for (const [, param = ""] of sentence.matchAll(/\{(\w+)\}/g))
        if (!PROGRAMME_NAMES.some((each) => each === param)) found.add(param.replace(/(En|Zh)$/, ""));
      byKey.set(name, found);
    }
    return byKey;
  };

  it("have the same keys in both languages", () => {
    expect(keys(zh)).toEqual(keys(en));
  });

  it("fill in the same places in both languages", () => {
    const chinese = params(zh);
    const differing = [...params(en)].filter(([key, names]) =>
      [...(chinese.get(key) ?? [])].some((name) => !names.has(name)),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("are never empty", () => {
    expect([...leaves(en), ...leaves(zh)].filter(([, sentence]) => !sentence.trim())).toEqual([]);
  });
});

it("tells the dark theme alike for who chose it and for whose system is dark, since no old browser takes one list for both", () => {
  const tokens = readFileSync("app/styles/tokens.css", "utf8");
  const after = (selector: string) => {
    const list = tokens.split(`${selector} {`)[1]?.split("}")[0] ?? "";
    return list.split(";").flatMap((line) => line.trim() || []);
  };
  const chosen = after(':root[data-theme="dark"]');
  expect(chosen.length).toBeGreaterThan(10);
  expect(after(':root:not([data-theme="light"])')).toEqual(chosen);
});
