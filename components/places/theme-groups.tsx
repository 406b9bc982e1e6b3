import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./theme-groups.module.css";

/** Themes under their clusters, each group in the cluster's colour beside its name; as links into the catalogue if wanted. */
export function ThemeGroups(props: { themes: string[]; taxonomy: Taxonomy; locale: Locale; linked?: boolean }) {
  const { themes, taxonomy, locale, linked = false } = props;
  const groups = taxonomy.clusters
    .map((cluster) => ({ cluster, own: cluster.themes.filter(({ code }) => themes.includes(code)) }))
    .filter(({ own }) => own.length > 0);
  return (
    <ul className={styles.themeGroups}>
      {groups.map(({ cluster, own }) => (
        <li key={cluster.code} className={`of-${cluster.colour}`}>
          <span className={styles.themeCluster}>{cluster.shortName[locale]}</span>
          <ul>
            {own.map(({ code, name }) => (
              <li key={code}>
                {linked ? (
                  <Link prefetch={false} href={`/${locale}/places?theme=${code}`}>
                    {name[locale]}
                  </Link>
                ) : (
                  name[locale]
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
