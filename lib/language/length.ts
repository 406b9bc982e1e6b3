/** How many characters of a text count towards a field's limit: as the server counts, without the blanks at its ends. */
export const lengthOf = (text: string): number => text.normalize("NFC").trim().length;
