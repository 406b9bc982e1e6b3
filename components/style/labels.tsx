import { Facts } from "@/components/profiles/facts";
import { ClusterName } from "@/components/ui/cluster-name";
import labels from "@/components/ui/labels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import { HealthLabel, StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { HEALTHS } from "@/lib/project-rules/health";
import { STATUSES } from "@/lib/project-rules/status";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { PLACE, PLACES } from "./samples";
import { Specimen } from "./specimen";

/** What says in a word or a figure how something is. */
export function Labels({ taxonomy, locale }: { taxonomy: Taxonomy; locale: Locale }) {
  const { style: messages, project } = messagesOf(locale);
  return (
    <>
      <Specimen id="tags" title={messages.tags}>
        {STATUSES.map((status) => (
          <StatusLabel key={status} status={status} locale={locale} />
        ))}
        {HEALTHS.map((health) => (
          <HealthLabel key={health} health={health} locale={locale} />
        ))}
        {taxonomy.clusters.map((cluster) => (
          <ClusterName key={cluster.code} cluster={cluster} locale={locale} />
        ))}
        <PlaceName name={PLACE.name} side="EU" locale={locale} both />
        <PlaceName name={{ en: "Wuhan", zh: "武汉" }} side="CN" slug="wuhan" locale={locale} />
        <span className={labels.tag}>{project.originalIn[locale === "en" ? "zh" : "en"]}</span>
      </Specimen>
      <Specimen id="facts" title={messages.facts} wide>
        <Facts profile={PLACE} all={PLACES} locale={locale} />
      </Specimen>
    </>
  );
}
