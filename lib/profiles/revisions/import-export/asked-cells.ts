import { readNumber } from "@/lib/language/read-number";
import type { Cell } from "@/lib/spreadsheets/cells";
import type { Column } from "./columns";
import { type Answers, placeIn, type Where } from "./parsed-file";

/** A number that was written into a cell as text, by the reader of numbers that forms have too. */
export const numberIn = (text: string, { decimals }: Column) => readNumber(text, decimals ? {} : { whole: true });

/** The two numbers that the text of a cell can mean; null where it means one, or none. */
export function candidatesIn(cell: Cell | undefined, column: Column): [number, number] | null {
  if (cell?.kind !== "text" || column.kind !== "number") return null;
  const reading = numberIn(cell.text, column);
  return reading.kind === "question" ? reading.candidates : null;
}

/** A cell as it was meant, where it can be read in two ways and the answer says which. */
export function meant(cell: Cell, column: Column, where: Where, answers: Answers): Cell {
  const number = answers.get(placeIn(where));
  const isAnswer = number !== undefined && candidatesIn(cell, column)?.includes(number);
  return isAnswer ? { kind: "number", number } : cell;
}
