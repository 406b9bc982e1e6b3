import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { CARDS, CARDS_IN_LANE, type Lanes } from "@/lib/tracking/board";
import { searchOf, type TrackingFilter } from "@/lib/tracking/filter";
import type { BoardColumn } from "@/lib/tracking/present";
import { type Asked, trackingHref } from "../address";
import styles from "./board.module.css";
import { BoardCard, type CardWords } from "./card";
import { MoreCards } from "./more-cards";

export type BoardWords = CardWords & { more: { one?: string; other: string }; loading: string; failed: string };

type Props = {
  requested: Asked;
  column: BoardColumn;
  /** The lane it is a cell of. */
  lane?: { by: Lanes; key: string; name: string; filter: TrackingFilter | null };
  /** Whether any lane has cards in this column. */
  wide?: boolean;
  /** One object for all columns, so that it travels to the browser once. */
  messages: BoardWords;
};

/** One status with how many projects have it, and the latest of them. */
export function BoardColumnOf({ requested, column, lane, wide = column.count > 0, messages }: Props) {
  const { locale, filter } = requested;
  const { board, status: statuses } = messagesOf(locale);
  const { status, count, cards, nextCursor } = column;
  const id = `column-${lane ? `${lane.key || "none"}-` : ""}${status.toLowerCase()}`;
  const found = lane?.filter === null ? null : { ...filter, ...lane?.filter, status: [status] };
  const list = found
    ? trackingHref(requested, "table", found)
    : trackingHref(requested, "table", { ...filter, status: [status] });
  const address = `/api/v1/tracking/cards?${searchOf(filter, {
    column: status,
    ...(lane && { lanes: lane.by, lane: lane.key }),
  })}`;
  const Heading = lane ? "h3" : "h2";
  return (
    <section
      className={classes(styles.boardColumn, wide ? undefined : styles.empty)}
      aria-labelledby={id}
      data-column={status}
    >
      <Heading id={id} className={styles.boardColumnName}>
        <span className={styles.boardColumnStatus}>{statuses[status]}</span>{" "}
        {count && found ? (
          <Link
            className={styles.boardCount}
            data-testid="board-count"
            prefetch={false}
            href={list}
            aria-label={formatMessage(board.all, locale, { count })}
          >
            {count}
          </Link>
        ) : (
          <span className={styles.boardCount} data-testid="board-count">
            {count}
          </span>
        )}
      </Heading>
      {count === 0 && !lane && <p className={styles.boardNothing}>{board.nothing}</p>}
      <ul>
        {cards.map((card) => (
          <BoardCard key={card.code} card={card} locale={locale} messages={messages} />
        ))}
      </ul>
      {nextCursor && (
        <MoreCards
          address={address}
          step={lane ? CARDS_IN_LANE * 5 : CARDS}
          cursor={nextCursor}
          last={cards.at(-1)?.updatedAt ?? ""}
          list={list}
          left={count - cards.length}
          locale={locale}
          messages={messages}
        />
      )}
    </section>
  );
}
