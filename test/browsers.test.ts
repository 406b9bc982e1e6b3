import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "@/lib/language/en.json";
import zh from "@/lib/language/zh.json";
import { supportedBrowsers } from "@/scripts/supported-browsers";
import { lackedInScripts } from "./browsers/in-scripts";
import { lackedInSheet } from "./browsers/in-sheets";

/** What some supported browser lacks and is used all the same, by its name in the compatibility data, and why nothing is lost. */
const WITHOUT_LOSS = {
  "api.AbortSignal.timeout_static": "Chromium 109 ends in time too, only under another error's name",
  "api.HTMLElement.hidePopover": "components/ui/popover.ts asks first",
  "api.HTMLElement.showPopover": "components/ui/popover.ts asks first",
  "api.KeyboardEvent.isComposing": "Safari tells it, though a moment late",
  "api.Touch": "asked for by touch events alone, which come where it is known",
  "api.TouchEvent": "asked for by touch events alone, which come where it is known",
  "css.at-rules.font-face.ascent-override": "the line moves a little when the font comes",
  "css.at-rules.font-face.descent-override": "the line moves a little when the font comes",
  "css.at-rules.font-face.line-gap-override": "the line moves a little when the font comes",
  "css.at-rules.font-face.size-adjust": "the line moves a little when the font comes",
  "css.at-rules.media.scripting": "a button that does nothing without a script stays in sight",
  "css.at-rules.page": "the printer's own margins",
  "css.properties.accent-color": "boxes in the system's colour",
  "css.properties.break-after": "a heading may end a printed page",
  "css.properties.break-before": "a heading may end a printed page",
  "css.properties.contain-intrinsic-size": "cards out of sight are drawn, only later to be seen",
  "css.properties.content-visibility": "cards out of sight are drawn, only later to be seen",
  "css.properties.cursor": "no mouse",
  "css.properties.field-sizing": "components/shell/stand-ins.ts",
  "css.properties.orphans": "a line may stand alone on a printed page",
  "css.properties.overscroll-behavior": "what lies below may scroll on",
  "css.properties.overscroll-behavior-x": "what lies below may scroll on",
  "css.properties.paint-order": "the outline of a letter may cover its edge",
  "css.properties.resize": "fields grow with their text",
  "css.properties.text-autospace": "no finer space between scripts",
  "css.properties.text-spacing-trim": "no finer space at brackets",
  "css.properties.text-wrap": "lines break where they must",
  "css.properties.widows": "a line may stand alone on a printed page",
  "css.selectors.has": "only for what the same browsers show in other ways",
  "css.selectors.selection": "what is selected in the system's colour",
  "html.elements.button.popovertarget": "components/ui/popover.ts, and base.css before it is there",
  "html.global_attributes.popover": "components/ui/popover.ts, and base.css before it is there",
  "javascript.builtins.Intl.Segmenter": "lib/text/graphemes.ts and lib/diff/words.ts ask first",
};

const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app", "components"], {
  encoding: "utf8",
});
const files = [...new Set(listed.split("\n"))].filter((file) => existsSync(file));

const isExplained = (found: string) =>
  Object.keys(WITHOUT_LOSS).some((key) => `${found.split(": ")[1]}.`.startsWith(`${key}.`));

describe("the browsers that are supported", () => {
  it("know all that the sheets use once they are compiled, or lose nothing", () => {
    const found = files.filter((file) => file.endsWith(".css")).flatMap(lackedInSheet);
    expect(found.filter((each) => !isExplained(each))).toEqual([]);
  });

  it("know all that the scripts use and the pages say, or lose nothing", () => {
    const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith("app/api/"));
    const found = lackedInScripts(sources, ["components/offline/worker.ts", "components/offline/page-script.ts"]);
    expect(found.filter((each) => !isExplained(each))).toEqual([]);
  });

  it.each([en, zh])("are those that a reader with an older one is told of", ({ shell }) => {
    const { chrome, firefox, safari } = supportedBrowsers();
    for (const version of [`Chrome`, chrome, `Firefox ${firefox}`, `Safari ${safari}`])
      expect(shell.olderBrowser).toContain(version);
  });
});
