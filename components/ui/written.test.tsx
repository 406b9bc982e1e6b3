import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { Quoting, Written } from "./written";

const drawn = (element: React.ReactElement) => renderToStaticMarkup(element).replace(/ class="[^"]*"/g, "");

describe("what somebody wrote", () => {
  it("stands on a page of its own language as it is", () => {
    expect(drawn(<Written text="The bridge stands." locale="en" />)).toBe("The bridge stands.");
    expect(drawn(<Written as="p" text="桥已建成。" language="zh" locale="zh" />)).toBe("<p>桥已建成。</p>");
  });

  it("is marked on a page of the other language, for those who see it and those who hear it", () => {
    expect(drawn(<Written as="p" text="桥已建成。" locale="en" />)).toBe(
      '<p lang="zh"><span lang="en">in Chinese</span> 桥已建成。</p>',
    );
    expect(drawn(<Written as="h3" text="The bridge stands" language="en" locale="zh" />)).toBe(
      '<h3 lang="en">The bridge stands <span lang="zh">英文原文</span></h3>',
    );
    expect(drawn(<Written as="q" text="桥已建成。" locale="en" />)).toBe(
      '<span><q lang="zh">桥已建成。</q> <span lang="en">in Chinese</span></span>',
    );
  });

  it("is marked within a sentence of the page too", () => {
    const sentence = "Removed. Reason: {reason}";
    expect(drawn(<Quoting sentence={sentence} name="reason" text="重复填报" locale="en" />)).toBe(
      'Removed. Reason: <span lang="zh">重复填报</span> <span lang="en">in Chinese</span>',
    );
    expect(drawn(<Quoting sentence={sentence} name="reason" text="Entered twice" locale="en" />)).toBe(
      "Removed. Reason: Entered twice",
    );
    expect(drawn(<Quoting sentence="Next: “{title}”" name="title" text="A “green” street" locale="en" />)).toBe(
      "Next: “A ‘green’ street”",
    );
  });
});

/** What people's words are called where an answer carries them. */
const WORDS = ["begins", "body", "comment", "note", "privateNote", "reason", "venue", "why", "wishes", "word"];
/** Slots for elements that are called so, and sentences of the interface. */
const NO_WORDS = [
  "app/[locale]/projects/[code]/final-report/page.tsx: body",
  "components/final-report/report-reading.tsx: body",
  "components/places/place-row.tsx: reason",
  "components/ui/notices/conflict-notice.tsx: why",
];

/** What stands bare in an element under one of the names. */
function bareIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      const [of = "", ...names] = node.expression.getText().split(".");
      const name = names.at(-1) ?? of;
      if (WORDS.includes(name) && !/messages$/i.test(of)) found.push(`${file}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("people's words", () => {
  const listed = execFileSync("git", ["ls-files", "app", "components"], { encoding: "utf8" }).split("\n");
  const files = listed.filter((file) => /(?<!\.test)\.tsx$/.test(file)).sort();

  it("stand nowhere bare, without their language", () => {
    expect(files.flatMap(bareIn)).toEqual(NO_WORDS);
  });

  it("have their language looked up in one place, but for what the reader wrote and has not sent", () => {
    const looking = files.filter((file) => /lang=\{languageOf\(/.test(readFileSync(file, "utf8")));
    expect(looking).toEqual([
      "components/ui/autosave/conflict-panel.tsx",
      "components/ui/autosave/draft-words.tsx",
      "components/ui/autosave/gone-text.tsx",
      "components/ui/notices/conflict-notice.tsx",
    ]);
  });
});
