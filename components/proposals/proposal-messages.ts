import type { ProposalValues } from "@/components/proposals/proposal-values";
import { ApiProblem } from "@/components/query/send";
import { fieldOf, type Messages } from "@/components/ui/fields/form-field";
import type { FieldError } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { firstFields } from "@/lib/plan-model/basics";

/** The words of the form, with what the fields are called, their hints and examples as the plan has them. */
export type ProposeMessages = Catalogue["propose"] &
  Pick<Catalogue["terms"], "languages" | "exampleTitle"> &
  Record<"fields" | "hints" | "examples", Record<string, string>>;

const IN_FORM = ["lead", "partners", ...firstFields().map(({ name }) => name)];
const rank = (path: string) => IN_FORM.indexOf(path.split(".")[0] ?? "");

/** What is wrong, in the order of the form's fields; anything about the whole comes first. */
export const inFormOrder = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).sort(([one], [other]) => rank(one) - rank(other)));

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

/** What the server found wrong at fields; null when its refusal is about something else. */
export function refusedFields(error: unknown, values: ProposalValues): Messages | null {
  if (!(error instanceof ApiProblem)) return null;
  const { errors, code, detail, title } = error.problem;
  const field = FIELD_OF_CODE[code]?.(values);
  if (field) return { [field]: detail ?? title };
  if (!errors?.length) return null;
  return inFormOrder(Object.fromEntries(errors.map(({ path, message }) => [fieldOf(path), message]).reverse()));
}

/** What a field is called in the list of what is wrong. */
export function fieldName(path: string, messages: ProposeMessages): string {
  const [name = "", language] = path.split(".");
  const field = messages.fields[name] ?? "";
  return language ? fill(messages.inLanguage[language as Locale], { field }) : field;
}
