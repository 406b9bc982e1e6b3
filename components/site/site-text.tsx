/** A text of the site's own pages: paragraphs apart by empty lines, and a line that begins with ## as a heading. */
export function SiteText({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part, index) => {
      const heading = /^##\s+(.+)$/.exec(part.trim())?.[1];
      // A published text does not change under the reader, so the position is the key.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      return heading ? <h2 key={index}>{heading}</h2> : <p key={index}>{part}</p>;
    });
}
