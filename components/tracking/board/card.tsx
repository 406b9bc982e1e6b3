import Link from "next/link";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage, type Sentence } from "@/lib/language/say";
import type { BoardCard as ShownCard } from "@/lib/tracking/present";
import styles from "./board.module.css";

/** What a card says beside the project's own words: it is drawn on the server, and in the browser when more are shown. */
export type CardMessages = {
  invited: string;
  milestones: Sentence;
  health: Messages["terms"]["health"];
  move: string;
  moveFor: string;
};

const SHAPES = { ON_TRACK: "●", AT_RISK: "◆", LATE: "▲", STALE: "○" } as const;

/** A card's title in the reader's language, or as it was written. */
export const titleOf = (card: ShownCard, locale: Locale): string =>
  card.title[locale] ?? card.title[card.originalLanguage] ?? card.code;

/** A project on the board: its title, who works with whom, how it goes. Without JavaScript the way to move it is its page. */
export function BoardCard({ card, locale, messages }: { card: ShownCard; locale: Locale; messages: CardMessages }) {
  const href = `/${locale}/projects/${card.code}`;
  const title = titleOf(card, locale);
  const { health, milestones, lead, partners, abilities } = card;
  return (
    <li
      className={styles.boardCard}
      draggable={abilities.move || undefined}
      data-code={card.code}
      data-title={title}
      data-status={card.status}
    >
      <h3>
        <Link prefetch={false} href={href} draggable={false}>
          <Text text={card.title} locale={locale} />
        </Link>
      </h3>
      <p className={styles.boardCardPartners}>
        {[{ ...lead, status: "ACCEPTED" }, ...partners.filter(({ status }) => status !== "DECLINED")].map((place) => (
          <span key={place.slug}>
            <SideTag side={place.side} /> {place.name[locale]}
            {place.status === "INVITED" && <span className={labels.partnersInvited}> {messages.invited}</span>}
          </span>
        ))}
      </p>
      {(health || milestones.total > 0) && (
        <p className={styles.boardCardProgress}>
          {health && (
            <span className={classes(labels.health, labels[health])} data-testid="health">
              <span aria-hidden="true">{SHAPES[health]}</span> {messages.health[health]}
            </span>
          )}
          {milestones.total > 0 && (
            <span>
              {formatMessage(messages.milestones, locale, { done: milestones.done, count: milestones.total })}
            </span>
          )}
        </p>
      )}
      {abilities.move && (
        <a
          className={styles.cardMoveLink}
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
