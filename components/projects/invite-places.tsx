import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import type { ProjectView } from "@/lib/projects/present";
import { Invite } from "./invite";

type Props = {
  project: Pick<ProjectView, "code" | "status" | "partners" | "abilities">;
  places: Place[];
  /** Whether it is what the reader does next. */
  open: boolean;
  locale: Locale;
};

/** The form that invites a further place, for who may: any that does not take part and has not been asked. */
export function InvitePlaces({ project, places, open, locale }: Props) {
  const { project: messages, propose } = messagesOf(locale);
  const { code, status, partners, abilities } = project;
  if (!abilities.invite) return null;
  const free = places
    .filter(({ slug }) => !partners.some((partner) => partner.slug === slug && partner.status !== "DECLINED"))
    .map(({ slug, side, name }) => ({ slug, side, name }));
  return (
    <Invite
      code={code}
      draft={status === "DRAFT"}
      places={free}
      open={open}
      locale={locale}
      messages={messages}
      pickerMessages={propose}
    />
  );
}
