import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { landOf } from "@/lib/places/land";
import { project } from "@/lib/places/projection";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Side } from "@/lib/taxonomy/queries";
import styles from "./home.module.css";

type Props = { sides: Side[]; profiles: ProfileCard[]; locale: Locale };

const short = (value: number) => Math.round(value * 10) / 10;

/** The two sides beside each other: the land, a dot for each place, and the way to them. */
export function Sides({ sides, profiles, locale }: Props) {
  const messages = messagesOf(locale).home;
  return (
    <ul className={styles.homeSides}>
      {sides.map((side) => {
        const places = profiles.filter((profile) => profile.side === side.code);
        return (
          <li key={side.code}>
            <Land side={side.code} places={places} />
            <Link prefetch={false} href={`/${locale}/places?side=${side.code}`}>
              <SideTag side={side.code} />
              {formatMessage(messages.onSide, locale, { count: places.length, side: side.name[locale] })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Land({ side, places }: { side: string; places: ProfileCard[] }) {
  const land = landOf(side);
  if (!land) return null;
  return (
    <svg
      className={classes(styles.sideMap, styles[side])}
      viewBox={`0 0 ${land.width} ${land.height}`}
      aria-hidden="true"
    >
      <path className={styles.land} d={land.path} />
      {places.map(({ slug, kind, location }) => {
        const { x, y } = project(location, land);
        const at = { cx: short(x), cy: short(y) };
        return (
          <circle
            key={slug}
            className={kind === "REGION" ? styles.region : styles.city}
            {...at}
            r={kind === "REGION" ? 5 : 3.5}
          />
        );
      })}
    </svg>
  );
}
