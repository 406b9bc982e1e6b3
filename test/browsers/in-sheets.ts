import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import postcss, { type AtRule, type Declaration, type Node, type Rule } from "postcss";
import { supportedBrowsers } from "@/scripts/supported-browsers";
import { KEYS, lacked } from "./support";

const version = (text: string) => {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return (major << 16) | (minor << 8);
};
const targets = Object.fromEntries(Object.entries(supportedBrowsers()).map(([name, text]) => [name, version(text)]));

const TYPES = [...KEYS].filter((key) => key.startsWith("css.types."));
const VIEWPORT = { d: "dynamic", l: "large", s: "small" } as const;

/** What the data calls a function such as `color-mix()`, wherever it stands among the types. */
const functionKey = (name: string) =>
  TYPES.find((key) => key === `css.types.${name}` || key.endsWith(`.color.${name}`));

function unitKey(unit: string): string {
  const viewport = /^([dls])v(w|h|i|b|min|max)$/.exec(unit);
  if (viewport) return `css.types.length.viewport_percentage_units_${VIEWPORT[viewport[1] as "d" | "l" | "s"]}`;
  return /^cq/.test(unit) ? "css.types.length.container_query_length_units" : `css.types.length.${unit}`;
}

/** What follows an earlier line about the same, which browsers that do not know it keep to. */
const hasFallback = (line: Declaration) =>
  line.parent?.some((other) => other !== line && other.type === "decl" && isBefore(other, line)) ?? false;
const isBefore = (other: Declaration, line: Declaration) =>
  other.prop.replace(/^-\w+-/, "") === line.prop && (line.parent?.index(other) ?? 0) < (line.parent?.index(line) ?? 0);

/** Whether it stands where a browser has first said that it knows it. */
function isAskedFor(node: Node): boolean {
  for (let around = node.parent; around && around.type !== "root"; around = around.parent as Node["parent"])
    if (around.type === "atrule" && (around as AtRule).name === "supports" && !/^not\b/.test((around as AtRule).params))
      return true;
  return false;
}

function inDeclaration(line: Declaration): (string | null)[] {
  if (line.prop.startsWith("--") || line.prop.startsWith("-")) return inValue(line.value);
  const property = `css.properties.${line.prop}`;
  if (line.parent?.type === "atrule") {
    const { name } = line.parent as AtRule;
    return [lacked(`css.at-rules.${name}.${line.prop}`)];
  }
  const words = line.value.match(/(?<![\w(-])[a-z][a-z-]+(?![\w(-])/g) ?? [];
  const found = [lacked(property), ...words.map((word) => lacked(`${property}.${word}`)), ...inValue(line.value)];
  return hasFallback(line) ? [] : found;
}

function inValue(value: string): (string | null)[] {
  const functions = [...value.matchAll(/([a-z][a-z-]*)\(/g)].map(([, name]) => functionKey(name ?? ""));
  const units = [...value.matchAll(/\b\d*\.?\d+([a-z]+)\b/g)].map(([, unit]) => unitKey(unit ?? ""));
  return [...functions, ...units].map((key) => (key ? lacked(key) : null));
}

const inSelector = (selector: string): (string | null)[] =>
  [...selector.matchAll(/::?(-?[a-z][a-z-]*)/g)].map(([, name]) => lacked(`css.selectors.${name}`));

const inAtRule = ({ name, params }: AtRule): (string | null)[] => [
  lacked(`css.at-rules.${name}`),
  ...(name === "media" || name === "container"
    ? [...params.matchAll(/\(\s*([a-z][a-z-]*)/g)].map(([, feature]) => lacked(`css.at-rules.${name}.${feature}`))
    : []),
];

/** What a sheet still uses, once it is compiled for the supported browsers, that one of them lacks. */
export function lackedInSheet(file: string): string[] {
  const compiled = transform({
    filename: file,
    code: readFileSync(file),
    targets,
    cssModules: file.endsWith(".module.css") && { pure: true },
  });
  const found = new Set<string | null>();
  const note = (node: Node, keys: (string | null)[]) => {
    if (!isAskedFor(node)) for (const key of keys) found.add(key);
  };
  const sheet = postcss.parse(Buffer.from(compiled.code).toString());
  sheet.walkDecls((line) => note(line, inDeclaration(line)));
  sheet.walkRules((rule: Rule) => note(rule, inSelector(rule.selector)));
  sheet.walkAtRules((rule) => note(rule, inAtRule(rule)));
  found.delete(null);
  return [...found].map((key) => `${file}: ${key}`);
}
