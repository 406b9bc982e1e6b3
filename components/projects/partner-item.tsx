import type { ReactNode } from "react";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import { Quoting } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { hasLapsed, isAmong } from "@/lib/project-rules/invitations";
import { isEnded } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { CancelInvitation } from "./cancel-invitation";
import { PartnerSettings } from "./partner-settings";
import { TakeBackAnswer } from "./take-back-answer";

type Sided = Pick<ProjectView, "code" | "status" | "abilities">;

export const isLead = ({ role }: PartnerView) => role === "LEAD";

/** What a place has to do with the project now: an invitation that was not sent, or lapsed, has no answer to wait for. */
function stateOf(project: Sided, partner: PartnerView, locale: Locale): string {
  const { status, abilities } = project;
  const { roles, partnerStatus, partnerStates, levels, share } = messagesOf(locale).project;
  if (isLead(partner)) return roles.LEAD;
  if (partner.status === "INVITED") {
    if (status === "DRAFT") return partner.shared ? share.shared : partnerStates.toBeAsked;
    if (hasLapsed(project, partner)) return partner.wishes ? partnerStates.lapsedWished : partnerStates.unanswered;
    if (partner.wishes) return partnerStates.wished;
  }
  // What a place may do matters to those who write with it, while anything can be written.
  const withLevel = partner.status === "ACCEPTED" && !isEnded(status) && (abilities.manage || abilities.edit);
  return [partnerStatus[partner.status], ...(withLevel ? [levels.shown[partner.level]] : [])].join(" · ");
}

type Props = {
  project: Sided;
  partner: PartnerView;
  locale: Locale;
  /** What the place brings. */
  children?: ReactNode;
};

/** What a place has to do with a project, what it said, and what of it the reader settles; its name stands above. */
export function PartnerItem({ project, partner, locale, children }: Props) {
  const { project: messages } = messagesOf(locale);
  const { abilities } = project;
  return (
    <>
      <p className={styles.partnerState}>{stateOf(project, partner, locale)}</p>
      {children}
      {partner.reason && (
        <p>
          <Quoting sentence={messages.statedReason} name="reason" text={partner.reason} locale={locale} />
        </p>
      )}
      {partner.wishes && (
        <p>
          <Quoting sentence={messages.wishes.says} name="wishes" text={partner.wishes} locale={locale} />
        </p>
      )}
      {!isLead(partner) && isAmong(project, partner) && (abilities.manage || abilities.share) && (
        <PartnerSettings
          code={project.code}
          partner={{
            slug: partner.slug,
            version: partner.version,
            level: partner.level,
            shared: partner.shared,
            status: partner.status,
            name: partner.name[locale],
          }}
          may={{ manage: abilities.manage, share: abilities.share }}
          locale={locale}
          messages={{ levels: messages.levels, share: messages.share }}
          failure={messages.failure}
        />
      )}
      {abilities.takeBackFor.includes(partner.slug) && (
        <TakeBackAnswer
          code={project.code}
          partner={{ slug: partner.slug, version: partner.version, name: partner.name[locale] }}
          locale={locale}
          messages={{ ...dialogMessages(messages), ...messages.takeBack }}
        />
      )}
      {abilities.invite && partner.status === "INVITED" && (
        <CancelInvitation
          code={project.code}
          partner={{ slug: partner.slug, version: partner.version, name: partner.name[locale] }}
          locale={locale}
          messages={{
            ...dialogMessages(messages),
            cancelInvitation: messages.cancelInvitation,
            cancelInvitationFor: messages.cancelInvitationFor,
            // A place that does not see the draft knows nothing of it yet.
            cancelInvitationTells:
              project.status === "DRAFT" && !partner.shared
                ? messages.cancelInvitationUnasked
                : messages.cancelInvitationTells,
            invitationCancelled: messages.invitationCancelled,
          }}
          failure={messages.failure}
        />
      )}
    </>
  );
}
