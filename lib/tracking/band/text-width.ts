// A drawing is laid out on the server: by the letters of its two fonts, semi-bold and a little rounded up, in parts of the
// size of type. What stands in until they have come is stretched to the same width (app/styles/tokens.css).
const WIDTHS: [RegExp, number][] = [
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[ilj.,:;'’|!()[\]]/u, 0.32],
  [/[frt\s-]/u, 0.4],
  [/[mwMW@%—…]/u, 0.9],
  [/[\p{Lu}\d]/u, 0.68],
];
const OTHER = 0.57;

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
