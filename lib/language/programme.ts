/**
 * What a programme is called in a language: by itself, in full, and in full with its years; the parts of the world that it
 * joins, there and in the product's other language; between whose rules personal data passes; and its two clocks.
 */
export const PROGRAMME_NAMES = [
  "programme",
  "programmeInFull",
  "programmeAndYears",
  "regions",
  "regionsElsewhere",
  "jurisdictions",
  "ownClock",
  "otherClock",
] as const;
export type ProgrammeNames = Record<(typeof PROGRAMME_NAMES)[number], string>;

const TOKEN = new RegExp(`\\{(${PROGRAMME_NAMES.join("|")})\\}`, "g");

/** The messages of a language with the programme's own names in them: the names are data, and no message says one. */
export function withProgramme<T>(messages: T, names: ProgrammeNames): T {
  const named = JSON.stringify(messages).replaceAll(TOKEN, (_, token: keyof ProgrammeNames) =>
    JSON.stringify(names[token]).slice(1, -1),
  );
  return JSON.parse(named) as T;
}
