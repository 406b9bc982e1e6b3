import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { closesInvitations } from "@/lib/project-rules/invitations";
import { isOpenToAnswers, type ProjectStatus } from "@/lib/project-rules/status";

type Asked = { status: ProjectStatus; partners: readonly { name: { en: string; zh: string }; status: string }[] };

/** The names of the places that can still answer an invitation. */
export const invitedPlaces = ({ status, partners }: Asked, locale: Locale): string[] =>
  isOpenToAnswers(status) ? partners.filter((place) => place.status === "INVITED").map(({ name }) => name[locale]) : [];

type Props = { invited: string[]; from: ProjectStatus; to: ProjectStatus; locale: Locale; message: string };

/** Warns of the invitations that a move closes; nothing where it closes none. */
export function ClosingInvitations({ invited, from, to, locale, message }: Props) {
  if (invited.length === 0 || !closesInvitations(from, to)) return null;
  return (
    <p className={panels.notice}>
      {formatMessage(message, locale, { places: invited.join(PUNCTUATION[locale].list) })}
    </p>
  );
}
