/** A heading or a paragraph of the site's own pages; a paragraph keeps its line breaks, as an address has them. */
export type Block = { kind: "heading" | "paragraph"; text: string };

/** A text as the secretariat writes it: paragraphs apart by empty lines, and each line that begins with ## a heading. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: "paragraph", text: open.join("\n") });
    open = [];
  };
  for (const line of text.split("\n").map((each) => each.trim())) {
    const heading = /^##\s*([^#\s].*)$/.exec(line)?.[1];
    if (line && heading === undefined) open.push(line);
    else close();
    if (heading !== undefined) blocks.push({ kind: "heading", text: heading });
  }
  close();
  return blocks;
}
