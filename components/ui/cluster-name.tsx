import type { Locale } from "@/lib/language/locales";
import type { Cluster } from "@/lib/taxonomy/queries";
import { classes } from "./classes";
import labels from "./labels.module.css";

type Props = { cluster: Pick<Cluster, "colour" | "name" | "shortName">; locale: Locale; full?: boolean };

/** A thematic cluster's name in its colour, short unless it shall be full. */
export function ClusterName({ cluster, locale, full = false }: Props) {
  return (
    <span className={classes(labels.clusterName, `of-${cluster.colour}`)}>
      {(full ? cluster.name : cluster.shortName)[locale]}
    </span>
  );
}
