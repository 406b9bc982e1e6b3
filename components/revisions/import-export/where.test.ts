import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import { editMessages } from "../messages";
import { whereIn } from "./where";

type Where = ImportReport["faults"][number]["where"];
const wuhan = { slug: "wuhan", name: { en: "Wuhan", zh: "武汉" } } as ImportReport["profiles"][number];

const located = (where: Where, locale: Locale) => {
  const { secretariat } = messagesOf(locale).revisions;
  return whereIn({ where }, { profiles: [wuhan], fields: editMessages(locale) }, locale, secretariat);
};
const inWuhan = (field: string): Where => ({ path: `profiles.0.${field}`, slug: "wuhan", field });

describe("where a fault of an import stands", () => {
  it.each<[Where, string, string]>([
    [inWuhan("populationYear"), "Wuhan, Population: Year", "武汉，人口：年份"],
    [inWuhan("overview.zh"), "Wuhan, Overview, Chinese", "武汉，社会经济概况（中文）"],
    [inWuhan("revision"), "Wuhan, the revision it started from", "武汉，所依据的修订"],
    [inWuhan("colour"), "Wuhan, one of its fields", "武汉，其中一个字段"],
    [inWuhan(""), "Wuhan", "武汉"],
    [
      { path: "profiles.1.population", slug: "atlantis", field: "slug" },
      "atlantis, its name in addresses (slug)",
      "atlantis，网址中的名称（slug）",
    ],
    [{ path: "profiles.4.slug" }, "Entry 5 of the file", "文件第5项"],
    [{ path: "" }, "The file", "文件"],
  ])("%j", (where, en, zh) => {
    expect(located(where, "en")).toBe(en);
    expect(located(where, "zh")).toBe(zh);
  });

  it.each(["populationYear", "areaSource", "practices.1.title.en", "priorities.0.body.zh", "themes", "notes.0.en"])(
    "says no path: %s",
    (field) => {
      for (const locale of ["en", "zh"] as const) expect(located(inWuhan(field), locale)).not.toContain(field);
    },
  );
});
