/** Who gives regions their official codes: Eurostat in Europe, the statistical bureau in China. */
export type CodeSystem = "NUTS" | "GB_T_2260";

/** Two countries that Eurostat calls otherwise than ISO 3166 does. */
const AT_EUROSTAT: Record<string, string> = { GR: "EL", GB: "UK" };

/** Which system a code is of; null where it is of none. */
export function codeSystemOf(code: string): CodeSystem | null {
  if (/^\d{6}$/.test(code)) return "GB_T_2260";
  return /^[A-Z]{2}[0-9A-Z]{1,3}$/.test(code) ? "NUTS" : null;
}

/** Whether a place in this country can have the code. */
export function codeFits(code: string, country: string): boolean {
  const system = codeSystemOf(code);
  if (system === "GB_T_2260") return country === "CN";
  return system === "NUTS" && code.startsWith(AT_EUROSTAT[country] ?? country);
}
