import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DRAFT_KINDS, FORM_KINDS } from "@/components/keeping/form-kinds";
import en from "@/lib/language/en.json";
import zh from "@/lib/language/zh.json";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
const files = [...new Set(tracked.split("\n"))].filter((file) => file && existsSync(file));
const code = files.filter((file) => /\.(m?[tj]sx?|css|prisma)$/.test(file));
const textOf = (file: string) => readFileSync(file, "utf8");

/** All but tests and what plays in them, which reach whatever they try. */
const sources = code.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

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
  it("are filled by say or fill: a plain replacement would read “$&” in a title as an order", () => {
    const served = sources.filter((file) => /^(app|components|lib)\//.test(file));
    expect(served.filter((file) => /\.replace(All)?\(["'`]\{/.test(textOf(file)))).toEqual([]);
  });
});

describe("what is written", () => {
  const forms = sources.filter((file) => /^(app|components)\/.*\.tsx$/.test(file));
  const tags = (file: string, name: string) =>
    [...textOf(file).matchAll(new RegExp(`<${name}\\b[^>]*`, "g"))].map(([tag]) => tag);
  // A form keeps what stands in it; one of the platform's own only leads on; a draft is saved by its engine, which says so.
  const keeps = (file: string) => file === "components/keeping/kept-form.tsx" || /\bSaveStatus\b/.test(textOf(file));

  it("stands in a form that keeps it", () => {
    const losing = forms.filter((file) => !keeps(file) && tags(file, "form").some((tag) => !/\baction=/.test(tag)));
    expect(losing).toEqual([]);
  });

  it("is kept in a dialog too, where anything can be written in it", () => {
    const writes = (file: string) => ["textarea", "input", "select"].some((name) => tags(file, name).length > 0);
    const losing = forms.filter(
      (file) => tags(file, "dialog").length > 0 && writes(file) && !/<KeptForm\b/.test(textOf(file)),
    );
    expect(losing).toEqual([]);
  });

  it("has a name in both languages for whoever finds it waiting", () => {
    const named = Object.keys(en.kept.forms).filter((kind) => kind !== "unknown");
    expect(named.sort()).toEqual([...FORM_KINDS, ...DRAFT_KINDS].sort());
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
      for (const [, param] of sentence.matchAll(/\{(\w+)\}/g)) found.add((param ?? "").replace(/(En|Zh)$/, ""));
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
