import { classes } from "@/components/ui/classes";
import { ActBeside } from "@/components/ui/notices/act-beside";
import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import { isBeforeAgreement } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { InvitePlaces } from "./invite-places";
import { isLead, PartnerItem } from "./partner-item";
import { sumOf } from "./partner-sum";

type Props = { project: ProjectView; places: Place[]; locale: Locale };

/** So many places are listed; more stand behind a sentence that sums them up. */
const LISTED = 5;

/** The places of the project with what each of them answered, and the form that invites another. */
export function PartnerPanel({ project, places, locale }: Props) {
  const { project: messages } = messagesOf(locale);
  const { partners } = project;
  const [lead, others] = [partners.filter(isLead), partners.filter((partner) => !isLead(partner))];
  const items = (list: PartnerView[]) => (
    <ul>
      {list.map((partner) => (
        <li key={partner.slug}>
          <PlaceName slug={partner.slug} name={partner.name} side={partner.side} locale={locale} />
          <PartnerItem project={project} partner={partner} locale={locale} />
        </li>
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
            <summary>{sumOf(project, others, messages.partnerSum, locale)}</summary>
            {items(others)}
          </details>
        </>
      )}
      <ActBeside at={`partners/${project.code}`} />
      {partners.length < 2 && isBeforeAgreement(project.status) && (
        <p className={panels.sectionEmpty}>{messages.noPartner}</p>
      )}
      <InvitePlaces project={project} places={places} open={false} locale={locale} />
    </section>
  );
}
