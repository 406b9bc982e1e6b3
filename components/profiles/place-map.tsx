import { Land } from "@/components/drawing/land";
import { ThreadEndShape } from "@/components/drawing/thread-end";
import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { BAND } from "@/lib/places/projection";
import type { PlaceFigures, ProfileCard } from "@/lib/profiles/present";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Connection } from "./connections";
import { layoutMap } from "./map-layout";
import styles from "./place-map.module.css";

type Props = {
  profile: ProfileCard;
  all: PlaceFigures[];
  connections: Connection[];
  taxonomy: Taxonomy;
  locale: Locale;
};

const percent = (share: number) => `${share}%`;

/** Where a place lies, with its projects and those that fit it best. The land is stretched with the page; marks and names keep their size. */
export function PlaceMap({ profile, all, connections, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).profile;
  const places = new Map(all.map((place) => [place.slug, place]));
  const lines = connections.flatMap(({ place: { slug }, project }) => {
    const place = places.get(slug);
    return place ? [{ to: { ...place, project }, named: project && place.name[locale] }] : [];
  });
  const { here, paths, others, ends, names } = layoutMap(
    { ...profile, name: profile.name[locale] },
    // One line of a kind to each place.
    lines.filter(({ to }, at) => lines.findIndex((other) => other.to.slug === to.slug) === at),
    all,
  );
  return (
    <figure className={styles.figure}>
      <div
        className={styles.map}
        role="img"
        aria-label={formatMessage(messages.map, locale, { name: profile.name[locale] })}
      >
        <svg viewBox={`0 0 ${BAND.width} ${BAND.height}`} aria-hidden="true">
          <Land className={styles.land} />
          {paths.map(({ to: { slug, project }, path }) => (
            <path
              key={slug}
              className={classes(
                styles.line,
                project && styles.project,
                project && !drawnThread(project).agreed && styles.dashed,
                project && `of-${taxonomy.cluster(project.cluster)?.colour}`,
              )}
              d={path}
            />
          ))}
        </svg>
        <svg className={styles.marks} aria-hidden="true">
          {others.map(({ slug, side, x, y }) => (
            <circle key={slug} className={styles[endOf(side)]} cx={percent(x)} cy={percent(y)} r="1.75" />
          ))}
          {[...ends.map(({ to, x, y }) => ({ ...to, x, y })), { ...profile, ...here }].map(({ slug, side, x, y }) => (
            <svg key={slug} x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
              <g transform={slug === profile.slug ? "scale(1.3)" : "scale(0.75)"}>
                <ThreadEndShape end={endOf(side)} />
              </g>
            </svg>
          ))}
          {names.map(({ text, x, y, dx, dy, anchor, leader }) => (
            <svg key={text} x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
              {leader && <line className={styles.leader} x2={leader.x} y2={leader.y} />}
              <text x={dx} y={dy} textAnchor={anchor}>
                {text}
              </text>
            </svg>
          ))}
        </svg>
      </div>
      {connections.length > 0 && <figcaption>{messages.mapCaption}</figcaption>}
    </figure>
  );
}
