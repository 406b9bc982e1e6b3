/** An element as it was rendered, with what stands in it. */
export type Element = { tag: string; attributes: string; children: (Element | string)[] };

const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** Reads what React has rendered: well formed, so that a tag is all there is to look for. */
export function parsed(html: string): Element {
  const root: Element = { tag: "root", attributes: "", children: [] };
  const open = [root];
  const last = () => open.at(-1) ?? root;
  for (const [, comment, close, tag, attributes = "", text] of html.matchAll(
    /<(!--[\s\S]*?--|!DOCTYPE[^>]*)>|<\/([\w-]+)>|<([\w-]+)((?:\s[^<>]*?)?)\/?>|([^<]+)/gi,
  )) {
    if (comment) continue;
    if (close) open.pop();
    else if (text)
      last().children.push(text.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity));
    else if (tag) {
      const element: Element = { tag, attributes, children: [] };
      last().children.push(element);
      if (!VOID.has(tag) && !/\/$/.test(attributes)) open.push(element);
    }
  }
  return root;
}

/** Every element in this one, as they stand in the page, but for what is not looked into. */
export function elementsIn(root: Element, without: (element: Element) => boolean = () => false): Element[] {
  return root.children.flatMap((child) =>
    typeof child === "string" || without(child) ? [] : [child, ...elementsIn(child, without)],
  );
}

/** What is read of an element. */
export const textOf = (element: Element): string =>
  element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("")
    .trim();

/** What is shown and read as it is: no script, no style, no drawing, no form to be filled in, no list to choose from. */
const UNREAD = new Set(["script", "style", "template", "svg", "select", "datalist"]);
export const isUnread = ({ tag, attributes }: Element): boolean => UNREAD.has(tag) || /\bhidden=""/.test(attributes);
