import type { ProposalValues } from "@/components/proposals/proposal-values";
import type { FieldError } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";

/** The words of the form, with what the fields are called, their hints and examples as the plan has them. */
export type ProposeMessages = Catalogue["propose"] &
  Pick<Catalogue["terms"], "languages" | "exampleTitle"> &
  Record<"fields" | "hints" | "examples", Record<string, string>>;

/** Where the form tells what a proposal lacks; the server names it by the same codes. */
const FIELD_OF_CODE: Record<string, (values: ProposalValues) => string> = {
  summaryWritten: ({ originalLanguage }) => `summary.${originalLanguage}`,
  partnerOnOtherSide: () => "partners",
};

/** What a draft may lack and a proposal may not. */
export function missingForProposal(values: ProposalValues): FieldError[] {
  const missing = [
    !values["summary.en"].trim() && !values["summary.zh"].trim() && "summaryWritten",
    values.partners.length === 0 && !values.typed && "partnerOnOtherSide",
  ].filter((code) => code !== false);
  return missing.map((code) => ({ path: FIELD_OF_CODE[code]?.(values) ?? "", code }));
}

/** What a field is called in the list of what is wrong. */
export function fieldName(path: string, messages: ProposeMessages): string {
  const [name = "", language] = path.split(".");
  const field = messages.fields[name] ?? "";
  return language ? fill(messages.inLanguage[language as Locale], { field }) : field;
}
