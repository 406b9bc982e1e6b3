import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { labelAt } from "@/lib/places/label";
import { landOf } from "@/lib/places/land";
import { project } from "@/lib/places/projection";
import type { ProfileCard } from "@/lib/profiles/present";
import styles from "./land-map.module.css";

const short = (value: number) => Math.round(value * 10) / 10;

/** Where a place lies: land, its dot, and fainter the other places of its side. No borders, and no request for tiles. */
export function LandMap({ profile, all, locale }: { profile: ProfileCard; all: ProfileCard[]; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const land = landOf(profile.side);
  if (!land) return null;
  const others = all.filter(({ side, slug }) => side === profile.side && slug !== profile.slug);
  const here = project(profile.location, land);
  const name = profile.name[locale];
  const label = labelAt(here, land, name);
  return (
    <svg
      className={classes(styles.landMap, styles[profile.side])}
      viewBox={`0 0 ${land.width} ${land.height}`}
      role="img"
      aria-label={formatMessage(messages.map, locale, { name })}
    >
      <path className={styles.land} d={land.path} />
      {others.map(({ slug, location }) => {
        const { x, y } = project(location, land);
        return <circle key={slug} className={styles.other} cx={short(x)} cy={short(y)} r="2.5" />;
      })}
      <circle className={styles.here} cx={short(here.x)} cy={short(here.y)} r="5" />
      <text x={short(label.x)} y={short(label.y)} textAnchor={label.anchor}>
        {name}
      </text>
    </svg>
  );
}
