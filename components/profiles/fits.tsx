import Link from "next/link";
import { Fan } from "@/components/drawing/fan";
import { ThreadEndShape } from "@/components/drawing/thread-end";
import { fitOrder } from "@/components/places/catalogue-query";
import { classes } from "@/components/ui/classes";
import hidden from "@/components/ui/hidden.module.css";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { ReasonKind } from "@/lib/matching/weights";
import { COMPARED, comparisonHref } from "@/lib/profiles/comparison";
import type { ProfileCard } from "@/lib/profiles/present";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Connection } from "./connections";
import styles from "./fits.module.css";
import { reasonText, themesText } from "./reason";

type Props = {
  profile: ProfileCard;
  connections: Connection[];
  /** Whether the reader's places may be listed by how well they fit this one. */
  own: boolean;
  taxonomy: Taxonomy;
  locale: Locale;
};

/** Whom a place works with and who fits it best, each with why, and beside it drawn how they meet in it. */
export function Fits({ profile, connections, own, taxonomy, locale }: Props) {
  const { profile: messages, work, compare } = messagesOf(locale);
  if (connections.length === 0) return null;
  const best = connections.flatMap(({ project, place }) => (project ? [] : place.slug)).slice(0, COMPARED.most - 1);
  const name = { name: profile.name[locale] };
  const lines = connections.map(({ place, project, themes }) => ({
    key: `${project?.code} ${place.slug}`,
    themes,
    project: project && {
      colour: taxonomy.cluster(project.cluster)?.colour,
      agreed: drawnThread(project).agreed,
    },
  }));
  const has = (kind: Column) => connections.some(({ reasons }) => reasons.some((reason) => reason.kind === kind));
  const columns: Column[] = (["theyOffer", "youOffer", "bothNamed"] as const).filter(has).slice(0, 2);
  const fromLeft = endOf(profile.side) === "RIGHT";
  return (
    <section id="fits" className={styles.fits}>
      <div className={styles.head}>
        <h2>{formatMessage(messages.fits, locale, name)}</h2>
        {own && (
          <>
            <Link prefetch={false} href={`/${locale}/work#fits`}>
              {work.suggestions.answerThem}
            </Link>
            <Link prefetch={false} href={`/${locale}/places?sort=${fitOrder(profile.slug)}`}>
              {work.allFits}
            </Link>
          </>
        )}
        {best.length > 0 && (
          <Link prefetch={false} href={comparisonHref(locale, [profile.slug, ...best])}>
            {compare.withBest}
          </Link>
        )}
      </div>
      <p className={styles.how}>{messages.fitsHow}</p>
      <div className={classes(styles.drawing, !fromLeft && styles.mirrored)}>
        <p className={classes(styles.columns, styles.row)} aria-hidden="true">
          <span />
          {columns.map((kind) => (
            <span key={kind}>{formatMessage(messages[COLUMNS[kind]], locale, name)}</span>
          ))}
        </p>
        <ul className={styles.rows}>
          {connections.map((connection) => (
            <Row
              key={`${connection.project?.code} ${connection.place.slug}`}
              {...{ connection, columns, profile, taxonomy, locale }}
            />
          ))}
        </ul>
        <div className={styles.fan}>
          <Fan lines={lines} from={fromLeft ? "left" : "right"} />
        </div>
        <p className={styles.here} aria-hidden="true">
          <End side={profile.side} />
          <span>
            {profile.name[locale]}{" "}
            <span className="other-name" lang={locale === "en" ? "zh" : "en"}>
              {profile.name[locale === "en" ? "zh" : "en"]}
            </span>
          </span>
        </p>
      </div>
    </section>
  );
}

type RowProps = Pick<Props, "profile" | "taxonomy" | "locale"> & { connection: Connection; columns: Column[] };

function Row({ connection, columns, profile, taxonomy, locale }: RowProps) {
  const { place, invited, project, reasons } = connection;
  const { status, drawing } = messagesOf(locale);
  const shown = invited
    ? formatMessage(drawing.thread.invited, locale, { place: place.name[locale] })
    : place.name[locale];
  const cluster = project && taxonomy.cluster(project.cluster);
  return (
    <li className={styles.row}>
      <span className={classes(styles.place, invited && labels.partnersInvited)}>
        <End side={place.side} open={invited} />
        <Link prefetch={false} href={`/${locale}/places/${place.slug}`}>
          {shown}
        </Link>
      </span>
      {project ? (
        <span className={styles.project}>
          <Link
            className={classes(styles.projectName, cluster && `of-${cluster.colour}`)}
            prefetch={false}
            href={`/${locale}/projects/${project.code}`}
          >
            <Text text={project.title} locale={locale} />
          </Link>{" "}
          <span>{status[project.status]}</span>
        </span>
      ) : (
        <Reasons {...{ reasons, columns, profile, taxonomy, locale }} />
      )}
    </li>
  );
}

/** The reasons that stand in columns: what one offers and the other seeks, both ways, and where nothing is offered what both name. */
const COLUMNS = { theyOffer: "fitsOffers", youOffer: "fitsSeeks", bothNamed: "fitsBoth" } as const satisfies Partial<
  Record<ReasonKind, string>
>;
type Column = keyof typeof COLUMNS;

type ReasonsProps = Pick<RowProps, "profile" | "taxonomy" | "locale" | "columns"> & { reasons: Connection["reasons"] };

/** Why a place fits, each reason under its heading; one that has no column of its own is said in full. */
function Reasons({ reasons, columns, profile, taxonomy, locale }: ReasonsProps) {
  const messages = messagesOf(locale).profile;
  const found = columns.map((kind) => ({ kind, reason: reasons.find((reason) => reason.kind === kind) }));
  const [first] = reasons;
  if (first && !found.some(({ reason }) => reason))
    return <span className={styles.project}>{reasonText(first, profile.name, taxonomy, locale)}</span>;
  const name = { name: profile.name[locale] };
  return found.map(({ kind, reason }) => (
    <span key={kind} className={reason ? undefined : styles.none}>
      {reason && (
        <>
          <span className={classes(styles.heading, hidden.aboveMedium)}>
            {formatMessage(messages[COLUMNS[kind]], locale, name) + PUNCTUATION[locale].colon}
          </span>
          {themesText(reason.themes, taxonomy, locale)}
        </>
      )}
    </span>
  ));
}

const End = ({ side, open }: { side: string; open?: boolean }) => (
  <svg className={styles.end} viewBox="-6 -6 12 12" aria-hidden="true">
    <ThreadEndShape end={endOf(side)} open={open} />
  </svg>
);
