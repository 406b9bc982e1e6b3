import type { Locale } from "@/lib/language/messages";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** A thematic cluster's short name in its colour. */
export function ClusterName({ cluster, locale }: { cluster: Taxonomy["clusters"][number]; locale: Locale }) {
  return <span className={`cluster-name colour-${cluster.colour}`}>{cluster.shortName[locale]}</span>;
}
