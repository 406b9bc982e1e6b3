/** What a line may not begin with: it stays with what stands before it. */
const CLOSING = /^[，。、；：？！）》」』】〉〕”’%％…—·.,;:?!)\]}]$/u;
/** What a line may not end with: it stays with what follows. */
const OPENING = /^[（《「『【〈〔“‘([{]$/u;

/** Whether a character is set as Chinese: ideographs and what is as wide as they are. */
export const isWide = (character: string): boolean =>
  /[⺀-鿿豈-﫿︰-﹏＀-｠￠-￦]|[\u{20000}-\u{3ffff}]/u.test(character);

/**
 * A text as pieces that a line is made of: words with the blanks behind them, and single Chinese characters, with the
 * punctuation that must not stand at the wrong end of a line.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  let last = "";
  for (const character of text) {
    const before = pieces.at(-1);
    const joins =
      before !== undefined &&
      (open ||
        CLOSING.test(character) ||
        /\s/u.test(character) ||
        (!isWide(character) && !OPENING.test(character) && !isWide(last) && !/[\s\-–/]/u.test(last) && last !== "—"));
    if (joins) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    open = OPENING.test(character) && !(last !== "" && !/\s/u.test(last) && /[“‘"]/u.test(character) && !isWide(last));
    last = character;
  }
  return pieces;
}

/**
 * A text in lines no wider than the width, by what its pieces measure. A piece that is wider than a line by itself, as
 * a long address, is cut where it must be.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const piece of piecesOf(paragraph).flatMap((whole) => cut(whole, width, measure))) {
      if (line && measure((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

function cut(piece: string, width: number, measure: (text: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part && measure(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return part ? [...parts, part] : parts;
}
