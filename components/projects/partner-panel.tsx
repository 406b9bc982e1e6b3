import { classes } from "@/components/ui/classes";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import { ActBeside } from "@/components/ui/notices/act-beside";
import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import { Quoting } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import { hasLapsed, isAmong } from "@/lib/project-rules/invitations";
import { isBeforeAgreement, isEnded } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { CancelInvitation } from "./cancel-invitation";
import { Invite } from "./invite";
import type { NextStep } from "./next-step";
import { PartnerSettings } from "./partner-settings";
import { TakeBackAnswer } from "./take-back-answer";

type Props = { project: ProjectView; places: Place[]; step: NextStep | null; locale: Locale };

/** So many places are listed; more stand behind a sentence that sums them up. */
const LISTED = 5;

/** The places of the project with what each of them answered, and the form that invites another. */
export function PartnerPanel({ project, places, step, locale }: Props) {
  const { project: messages, propose } = messagesOf(locale);
  const { partners, abilities } = project;
  const free = places
    .filter(({ slug }) => !partners.some((partner) => partner.slug === slug && partner.status !== "DECLINED"))
    .map(({ slug, side, name }) => ({ slug, side, name }));
  const [lead, others] = [partners.filter(isLead), partners.filter((partner) => !isLead(partner))];
  const items = (list: PartnerView[]) => (
    <ul>
      {list.map((partner) => (
        <PartnerItem key={partner.slug} project={project} partner={partner} locale={locale} />
      ))}
    </ul>
  );
  return (
    <section className={classes(panels.panel, styles.partnerPanel)} aria-labelledby="partners">
      <h2 id="partners">{messages.partners}</h2>
      {others.length <= LISTED ? (
        items(partners)
      ) : (
        <>
          {items(lead)}
          <details className={panels.disclosure}>
            <summary>{sumOf(project, others, locale)}</summary>
            {items(others)}
          </details>
        </>
      )}
      <ActBeside at={`partners/${project.code}`} />
      {partners.length < 2 && isBeforeAgreement(project.status) && step?.kind !== "way" && (
        <p className={panels.sectionEmpty}>{messages.noPartner}</p>
      )}
      {abilities.invite && (
        <Invite
          code={project.code}
          places={free}
          open={step?.kind === "way" && step.way === "invite"}
          locale={locale}
          messages={messages}
          pickerMessages={propose}
        />
      )}
    </section>
  );
}

const isLead = ({ role }: PartnerView) => role === "LEAD";

/** How many places take part, have declined or have not answered. */
function sumOf(project: ProjectView, partners: PartnerView[], locale: Locale): string {
  const { partnerSum, partnerCount } = messagesOf(locale).project;
  const lapsed = partners.filter((partner) => hasLapsed(project, partner)).length;
  const count = (status: PartnerView["status"]) => partners.filter((partner) => partner.status === status).length;
  const parts = [
    { sentence: partnerCount.accepted, count: count("ACCEPTED") },
    { sentence: partnerCount.invited, count: count("INVITED") - lapsed },
    { sentence: partnerCount.lapsed, count: lapsed },
    { sentence: partnerCount.declined, count: count("DECLINED") },
  ].flatMap(({ sentence, count }) => (count ? formatMessage(sentence, locale, { count }) : []));
  return formatMessage(partnerSum, locale, { count: partners.length, parts: parts.join(PUNCTUATION[locale].list) });
}

/** What a place has to do with the project now: an invitation that was not sent, or lapsed, has no answer to wait for. */
function stateOf(project: ProjectView, partner: PartnerView, locale: Locale): string {
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

function PartnerItem({ project, partner, locale }: { project: ProjectView; partner: PartnerView; locale: Locale }) {
  const { project: messages } = messagesOf(locale);
  const { abilities } = project;
  return (
    <li>
      <PlaceName slug={partner.slug} name={partner.name} side={partner.side} locale={locale} />
      <p className={styles.partnerState}>{stateOf(project, partner, locale)}</p>
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
            cancelInvitationTells: messages.cancelInvitationTells,
            invitationCancelled: messages.invitationCancelled,
          }}
          failure={messages.failure}
        />
      )}
    </li>
  );
}
