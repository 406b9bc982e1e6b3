/** What a line may not begin with: it stays with what stands before it. */
const CLOSING = /^[，。、；：？！）》」』】〉〕”’%％…—·.,;:?!)\]}]$/u;
/** What a line may not end with: it stays with what follows. */
const OPENING = /^[（《「『【〈〔“‘([{]$/u;

/** Whether a character is set as Chinese: ideographs and what is as wide as they are. */
export const isWide = (character: string): boolean =>
  /[⺀-鿿豈-﫿︰-﹏＀-｠￠-￦]|[\u{20000}-\u{3ffff}]/u.test(character);

/** A blank at which a line may end; one that keeps words together is none. */
const isBlank = (character: string): boolean => /[^\S\u00a0\u2007\u202f]/u.test(character);
const MARK = /\p{M}/u;

/**
 * A text as pieces that a line is made of: words with the blanks behind them, and single Chinese characters, with the
 * punctuation that must not stand at the wrong end of a line.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  let last = "";
  for (const character of text) {
    const joins =
      pieces.length > 0 &&
      (open ||
        CLOSING.test(character) ||
        MARK.test(character) ||
        isBlank(character) ||
        (!isWide(character) &&
          !OPENING.test(character) &&
          !isWide(last) &&
          !isBlank(last) &&
          !/[-–/]/u.test(last) &&
          last !== "—"));
    if (joins) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    open = OPENING.test(character) && !(last !== "" && !isBlank(last) && /[“‘"]/u.test(character) && !isWide(last));
    last = character;
  }
  return pieces;
}

/** What a text measures that stands behind another on the same line. */
export type Measure = (text: string, behind: string) => number;

/**
 * A text in lines no wider than the width, by what its pieces measure. A piece that is wider than a line by itself, as
 * a long address, is cut where it must be.
 */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text.split(/\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    let filled = 0;
    for (const whole of piecesOf(paragraph))
      for (const piece of cut(whole, width, measure)) {
        if (line && filled + measure(piece.trimEnd(), line) > width) {
          lines.push(line.trimEnd());
          line = piece.trimStart();
          filled = measure(line, "");
        } else {
          filled += measure(piece, line);
          line += piece;
        }
      }
    return [...lines, line.trimEnd()];
  });
}

/** A piece in parts that fit into a line, each as long as may be. */
function cut(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece.trimEnd(), "") <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  let filled = 0;
  for (const letter of lettersOf(piece)) {
    const more = measure(letter, part);
    if (part && filled + more > width) {
      parts.push(part);
      part = "";
      filled = 0;
    }
    part += letter;
    filled += more;
  }
  return part ? [...parts, part] : parts;
}

/** A text's letters, each with the marks that belong to it. */
export function* lettersOf(text: string): Generator<string> {
  let letter = "";
  for (const character of text) {
    if (letter && !MARK.test(character)) {
      yield letter;
      letter = "";
    }
    letter += character;
  }
  if (letter) yield letter;
}
