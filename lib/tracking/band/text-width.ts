// A drawing is laid out on the server, where nobody knows the reader's fonts: a little wider than the widest of those it
// names (app/styles/language.css), in parts of the size of type.
const WIDTHS: [RegExp, number][] = [
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[ilj.,:;'’|!()[\]]/u, 0.38],
  [/[frt\s-]/u, 0.46],
  [/[mwMW@%—…]/u, 1],
  [/[\p{Lu}\d]/u, 0.76],
];
const OTHER = 0.64;

/** How wide a text of one line is at most, in the unit of its size of type. */
export const widthOfText = (text: string, size: number): number =>
  Array.from(text, (letter) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER).reduce(
    (sum, width) => sum + width * size,
    0,
  );

/** The text, cut before the letter that no longer fits, with an ellipsis. */
export function fitting(text: string, size: number, width: number): string {
  if (widthOfText(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOfText(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
