import { formatNumber } from "@/lib/language/format";
import { formatMessage } from "@/lib/language/say";
import type { FormContext } from "./messages";

type Around = { locale: FormContext["locale"]; messages: Pick<FormContext["messages"], "form"> };

/** What the call leaves to the section, or by how much it is too long for it: it stands beside every field that counts. */
export function limitIn({ longest, left }: NonNullable<FormContext["limit"]>, { messages, locale }: Around): string {
  const { callLeft, callOver } = messages.form;
  const params = { longest: formatNumber(longest, locale), count: Math.abs(left) };
  return formatMessage(left < 0 ? callOver : callLeft, locale, params);
}
