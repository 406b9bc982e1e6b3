import type { Messages } from "./form-field";

/** Reads the fields of a form by their names, as texts without what stands around them. */
export const textsOf =
  (data: FormData) =>
  (name: string): string =>
    String(data.get(name) ?? "").trim();

/** Which of these fields hold nothing, by their paths, each with the sentence that asks for it. */
export function missingIn(
  data: FormData,
  names: readonly string[],
  pathOf: (name: string) => string,
  sentence: string,
): Messages {
  const text = textsOf(data);
  return Object.fromEntries(names.filter((name) => !text(name)).map((name) => [pathOf(name), sentence]));
}
