/** A workbook holds more than is read of one; at which cell of which sheet, where it is a single one. */
export class TooMuch extends Error {
  constructor(readonly at: { sheet?: string; cell?: string }) {
    super("The workbook holds too much.");
  }
}
