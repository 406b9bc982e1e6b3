import { type Element, parsed } from "@/test/markup";

type Props = Record<string, unknown>;
/** What React renders to the same markup: a tag, its properties, and what stands in it. */
type Node = string | [tag: string, props: Props, ...children: Node[]];

// Scripts are what the framework adds to either page by itself.
const LEFT_OUT = new Set(["script", "template"]);

const camelCased = (name: string) =>
  name.startsWith("--") ? name : name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const styleOf = (text: string) =>
  Object.fromEntries(
    text
      .split(";")
      .filter((part) => part.includes(":"))
      .map((part) => [camelCased(part.slice(0, part.indexOf(":")).trim()), part.slice(part.indexOf(":") + 1).trim()]),
  );

const NAMES: Record<string, string> = { class: "className", for: "htmlFor" };

function propsOf(attributes: string): Props {
  const props: Props = {};
  for (const [, name = "", value = ""] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g))
    if (name !== "/") props[NAMES[name] ?? name] = name === "style" ? styleOf(value) : value;
  return props;
}

const nodesOf = (element: Element): Node[] =>
  element.children.flatMap((child): Node[] => {
    if (typeof child === "string") return [child];
    return LEFT_OUT.has(child.tag) ? [] : [[child.tag, propsOf(child.attributes), ...nodesOf(child)]];
  });

/** A page of Next that renders, anew for each who asks, the body of this document from memory. */
export function pageOfSameMarkup(html: string): string {
  const body = html.slice(html.indexOf(">", html.indexOf("<body")) + 1, html.lastIndexOf("</body>"));
  return `import { createElement } from "react";
export const dynamic = "force-dynamic";
const NODES = ${JSON.stringify(nodesOf(parsed(body)))};
const made = (node) => typeof node === "string" ? node : createElement(node[0], node[1], ...node.slice(2).map(made));
export default () => NODES.map(made);
`;
}
