import Link from "next/link";
import { ThreadDrawing } from "@/components/drawing/thread-drawing";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage, type Sentence } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import { isEnded } from "@/lib/project-rules/status";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { ENDS, endOf } from "@/lib/taxonomy/ends";
import type { BoardCard as ShownCard } from "@/lib/tracking/present";
import styles from "./card.module.css";

/** What a card says beside the project's own words: it is drawn on the server, and in the browser when more are shown. */
export type CardMessages = {
  invited: string;
  milestones: Sentence;
  health: Messages["terms"]["health"];
  since: string;
  move: string;
  moveFor: string;
  /** The clusters by their codes: the colours of their threads, and their names where the board shows several. */
  clusters: Record<string, { colour: string; name: string | null }>;
};

const SHAPES = { ON_TRACK: "●", AT_RISK: "◆", LATE: "▲", STALE: "○" } as const;

/** A card's title in the reader's language, or as it was written. */
export const titleOf = (card: ShownCard, locale: Locale): string =>
  card.title[locale] ?? card.title[card.originalLanguage] ?? card.code;

type Props = { card: ShownCard; locale: Locale; messages: CardMessages };

/** A project on the board: its title, its thread with the places at either end, how it goes. Without JavaScript the way to move it is its page. */
export function BoardCard({ card, locale, messages }: Props) {
  const href = `/${locale}/projects/${card.code}`;
  const title = titleOf(card, locale);
  const { abilities } = card;
  const { colour, name } = messages.clusters[card.cluster] ?? {};
  return (
    <li
      className={classes(styles.card, isEnded(card.status) && styles.ended, colour && `of-${colour}`)}
      draggable={abilities.move || undefined}
      data-code={card.code}
      data-title={title}
      data-status={card.status}
    >
      {name && <p className={labels.clusterName}>{name}</p>}
      <h3>
        <Link prefetch={false} href={href} draggable={false}>
          <Text text={card.title} locale={locale} />
        </Link>
      </h3>
      <ThreadDrawing thread={drawnThread(card)} size="card" />
      <Ends card={card} locale={locale} invited={messages.invited} />
      <Standing card={card} locale={locale} messages={messages} />
      {abilities.move && (
        <a
          className={styles.moveLink}
          href={href}
          data-move
          aria-label={fill(messages.moveFor, { title })}
          draggable={false}
        >
          {messages.move}
        </a>
      )}
    </li>
  );
}

/** The places below their end of the thread; one that has not answered is a question. */
function Ends({ card, locale, invited }: Pick<Props, "card" | "locale"> & { invited: string }) {
  const { lead, partners } = card;
  const places = [{ ...lead, status: "ACCEPTED" }, ...partners.filter((place) => isAmong(card, place))];
  const among = places.map(({ side }) => side);
  return (
    <div className={styles.ends}>
      {ENDS.map((end) => (
        <p key={end}>
          {places
            .filter(({ side }) => endOf(side, among) === end)
            .map(({ slug, name, status }) => (
              <span key={slug} className={classes(status === "INVITED" && labels.partnersInvited)}>
                {name[locale]}
                {status === "INVITED" && (
                  <>
                    <span aria-hidden="true">?</span>
                    <span className="visually-hidden"> {invited}</span>
                  </>
                )}
              </span>
            ))}
        </p>
      ))}
    </div>
  );
}

/** How it goes: its health and its milestones, and where there are none, since when it stands as it does. */
function Standing({ card: { status, health, milestones, statusSince }, locale, messages }: Props) {
  const day = formatDay(statusSince, locale);
  const ended = isEnded(status);
  return (
    <p className={styles.standing}>
      {health && (
        <span className={classes(labels.health, labels[health])} data-testid="health">
          <span aria-hidden="true">{SHAPES[health]}</span> {messages.health[health]}
        </span>
      )}
      {milestones.total > 0 && (
        <span>{formatMessage(messages.milestones, locale, { done: milestones.done, count: milestones.total })}</span>
      )}
      {(ended || (!health && milestones.total === 0)) && (
        <time dateTime={statusSince}>{ended ? day : fill(messages.since, { date: day })}</time>
      )}
    </p>
  );
}
