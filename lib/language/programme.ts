/** What a programme is called in a language: by itself, in full, and in full with its years. */
export type ProgrammeNames = Record<"programme" | "programmeInFull" | "programmeAndYears", string>;

const TOKEN = /\{(programme|programmeInFull|programmeAndYears)\}/g;

/** The messages of a language with the programme's own names in them: the names are data, and no message says one. */
export function withProgramme<T>(messages: T, names: ProgrammeNames): T {
  const named = JSON.stringify(messages).replaceAll(TOKEN, (_, token: keyof ProgrammeNames) =>
    JSON.stringify(names[token]).slice(1, -1),
  );
  return JSON.parse(named) as T;
}
