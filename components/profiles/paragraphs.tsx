/** A text whose paragraphs are separated by empty lines; with an `id`, each paragraph can be linked to as `id-1`, `id-2`. */
export function Paragraphs({ text, id }: { text: string; id?: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, index) => (
      // A published text does not change under the reader, so the position is the key.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <p key={index} id={id && `${id}-${index + 1}`}>
        {paragraph}
      </p>
    ));
}
