import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, type Sentence } from "@/lib/language/say";
import { hasLapsed } from "@/lib/project-rules/invitations";
import type { PartnerView, ProjectView } from "@/lib/projects/present";

/** A sentence that says of how many places it is, and how many of them take part, have declined or have not answered. */
export function sumOf(
  project: Pick<ProjectView, "status">,
  partners: PartnerView[],
  sentence: Sentence,
  locale: Locale,
): string {
  const { partnerCount } = messagesOf(locale).project;
  const lapsed = partners.filter((partner) => hasLapsed(project, partner)).length;
  const count = (status: PartnerView["status"]) => partners.filter((partner) => partner.status === status).length;
  const parts = [
    { sentence: partnerCount.accepted, count: count("ACCEPTED") },
    { sentence: partnerCount.invited, count: count("INVITED") - lapsed },
    { sentence: partnerCount.lapsed, count: lapsed },
    { sentence: partnerCount.declined, count: count("DECLINED") },
  ].flatMap(({ sentence, count }) => (count ? formatMessage(sentence, locale, { count }) : []));
  return formatMessage(sentence, locale, { count: partners.length, parts: parts.join(PUNCTUATION[locale].list) });
}
