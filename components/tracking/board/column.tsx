import Link from "next/link";
import { classes } from "@/components/ui/classes";
import hidden from "@/components/ui/hidden.module.css";
import type { Messages } from "@/lib/language/messages";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { TrackingFilter } from "@/lib/tracking/filter";
import type { BoardColumn } from "@/lib/tracking/present";
import { trackingHref } from "../address";
import styles from "./board.module.css";
import type { Cell } from "./board-state";
import { BoardCard, type CardMessages } from "./card";
import { MoreCards } from "./more-cards";
import type { BoardScope } from "./read-board";

export type ColumnMessages = CardMessages & {
  statuses: Messages["status"];
  /** Beside a number: where all of them are. */
  all: Sentence;
  nothing: string;
  more: Sentence;
  loading: string;
  failed: string;
};

type Props = {
  scope: BoardScope;
  column: BoardColumn;
  /** The lane it is a cell of, and what finds that in the table; null where no filter can say it. */
  lane?: { key: string; filter: TrackingFilter | null };
  /** Whether any lane has cards in this column. */
  wide?: boolean;
  onMore: (cell: Cell) => Promise<void>;
  messages: ColumnMessages;
};

/** The id of a lane's heading. */
export const laneId = (key: string) => `lane-${key || "none"}`;

/** One status with how many projects have it, and the latest of them. */
export function Column({ scope, column, lane, wide = column.count > 0, onMore, messages }: Props) {
  const { locale, filter } = scope;
  const { status, count, cards, nextCursor } = column;
  // In a lane the head above the column says its name, and nothing says as much as a zero.
  const name = lane && hidden.aboveSmall;
  const counted = classes(styles.boardCount, lane && cards.length === 0 && hidden.aboveSmall);
  const id = `column-${lane ? `${lane.key || "none"}-` : ""}${status.toLowerCase()}`;
  const list = trackingHref(scope, "table", { ...filter, ...lane?.filter, status: [status] });
  return (
    <section
      className={classes(styles.boardColumn, !wide && styles.empty, cards.length === 0 && styles.cardless)}
      aria-labelledby={lane ? `${laneId(lane.key)} ${id}` : id}
      data-column={status}
    >
      <h3 id={id} className={styles.boardColumnName}>
        <span className={name}>{messages.statuses[status]}</span>{" "}
        {count && lane?.filter !== null ? (
          <Link
            className={counted}
            data-testid="board-count"
            prefetch={false}
            href={list}
            aria-label={formatMessage(messages.all, locale, { count })}
          >
            {count}
          </Link>
        ) : (
          <span className={counted} data-testid="board-count">
            {count}
          </span>
        )}
      </h3>
      {count === 0 && !lane && <p className={styles.boardNothing}>{messages.nothing}</p>}
      <ul>
        {cards.map((card) => (
          <BoardCard key={card.code} card={card} locale={locale} messages={messages} />
        ))}
      </ul>
      {nextCursor && (
        <MoreCards
          onMore={() => onMore({ lane: lane?.key ?? null, status })}
          list={list}
          left={count - cards.length}
          locale={locale}
          messages={messages}
        />
      )}
    </section>
  );
}
