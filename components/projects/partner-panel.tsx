import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import { Quoting } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { CancelInvitation } from "./cancel-invitation";
import { Invite } from "./invite";
import { PartnerSettings } from "./partner-settings";

type Props = { project: ProjectView; places: Place[]; locale: Locale };

/** The places of the project with what each of them answered, and the form that invites another. */
export function PartnerPanel({ project, places, locale }: Props) {
  const { project: messages, propose } = messagesOf(locale);
  const { partners, abilities } = project;
  const free = places
    .filter(({ slug }) => !partners.some((partner) => partner.slug === slug && partner.status !== "DECLINED"))
    .map(({ slug, side, name }) => ({ slug, side, name }));
  return (
    <section className={classes(panels.panel, styles.partnerPanel)} aria-labelledby="partners">
      <h2 id="partners">{messages.partners}</h2>
      <ul>
        {partners.map((partner) => (
          <li key={partner.slug}>
            <PlaceName slug={partner.slug} name={partner.name} side={partner.side} locale={locale} />
            <p className={styles.partnerState}>
              {partner.role === "LEAD" ? messages.roles.LEAD : messages.partnerStatus[partner.status]}
              {partner.role !== "LEAD" && partner.status === "ACCEPTED" && ` · ${messages.levels.shown[partner.level]}`}
              {partner.status === "INVITED" &&
                partner.shared &&
                project.status === "DRAFT" &&
                ` · ${messages.share.shared}`}
            </p>
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
            {partner.role !== "LEAD" && partner.status !== "DECLINED" && (abilities.manage || abilities.share) && (
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
            {abilities.invite && partner.status === "INVITED" && (
              <CancelInvitation
                code={project.code}
                partner={{ slug: partner.slug, version: partner.version, name: partner.name[locale] }}
                locale={locale}
                messages={{
                  cancelInvitation: messages.cancelInvitation,
                  cancelInvitationFor: messages.cancelInvitationFor,
                }}
                failure={messages.failure}
              />
            )}
          </li>
        ))}
      </ul>
      {partners.length < 2 && <p className={panels.sectionEmpty}>{messages.noPartner}</p>}
      {abilities.invite && (
        <Invite code={project.code} places={free} locale={locale} messages={messages} pickerMessages={propose} />
      )}
    </section>
  );
}
