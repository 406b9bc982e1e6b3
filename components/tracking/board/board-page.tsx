import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import pagesStyles from "@/components/ui/pages.module.css";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import { listOf } from "@/lib/text/search-params";
import { LANES, LANES_ON_PAGE, type Lanes, board as readBoard } from "@/lib/tracking/board";
import type { Board } from "@/lib/tracking/present";
import { type Asked, trackingHref } from "../address";
import styles from "./board.module.css";
import { BoardMoves } from "./board-moves";
import { BoardColumnOf, type BoardWords } from "./column";
import { lanesOf } from "./lanes";

/** Who may make each move of the table, in words. */
function whoMoves(locale: Asked["locale"]): Record<string, string> {
  const messages = messagesOf(locale).tracking;
  const names = new Intl.ListFormat(locale, { type: "disjunction" });
  const ways = new Map<string, Set<string>>();
  for (const { from, to, who } of TRANSITIONS) {
    const way = ways.get(`${from}-${to}`) ?? new Set();
    for (const each of who) way.add(messages.who[each]);
    ways.set(`${from}-${to}`, way);
  }
  return Object.fromEntries(
    [...ways].map(([way, who]) => [way, formatMessage(messages.whoMay, locale, { who: names.format(who) })]),
  );
}

function Layout({ requested, lanes, board }: { requested: Asked; lanes: Lanes | undefined; board: Board }) {
  const messages = messagesOf(requested.locale).tracking;
  const total = board.columns.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.boardTools}>
      <p className={styles.boardTotal}>
        {formatMessage(messagesOf(requested.locale).board.projects, requested.locale, { count: total })}
      </p>
      <nav className={styles.boardLanes} aria-label={messages.lanesLabel}>
        {([undefined, ...LANES] as const).map((by) => (
          <Link
            key={by ?? "none"}
            prefetch={false}
            href={trackingHref(requested, "board", requested.filter, { lanes: by })}
            aria-current={by === lanes ? "true" : undefined}
          >
            {messages.lanes[by ?? "none"]}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** The board of a cluster or of the programme: readable as it comes, movable for those who may. */
export async function BoardPage({ requested }: { requested: Asked }) {
  const { locale, filter, search, actor } = requested;
  const lanes = LANES.find((by) => by === listOf(search.lanes)[0]);
  const page = Math.max(1, Math.min(20, Number(listOf(search.page)[0]) || 1));
  const board = await readBoard(filter, { lanes, page }, actor);
  const {
    tracking: messages,
    board: boardWords,
    projects,
    project,
    transition,
    status,
    terms: plain,
  } = messagesOf(locale);
  const cardWords: BoardWords = {
    invited: projects.invited,
    milestones: projects.milestones,
    health: plain.health,
    move: boardWords.move,
    moveFor: boardWords.moveFor,
    more: messages.more,
    loading: messages.loading,
    failed: messages.failed,
  };
  const wide = new Set(board.columns.filter(({ count }) => count > 0).map((column) => column.status));
  const content = board.lanes ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.boardSwimlanes} aria-label={boardWords.scroll} tabIndex={0}>
      <div className={classes(styles.board, styles.boardHeads)} aria-hidden="true">
        {board.columns.map((column) => (
          <p key={column.status} className={classes(styles.boardColumn, column.count ? undefined : styles.empty)}>
            {status[column.status]}{" "}
            <span className={styles.boardCount} data-testid="board-count">
              {column.count}
            </span>
          </p>
        ))}
      </div>
      {lanesOf(board.lanes, lanes as Lanes, requested).map((lane) => (
        <section key={lane.key} className={styles.boardLane} aria-labelledby={`lane-${lane.key || "none"}`}>
          <h2 id={`lane-${lane.key || "none"}`}>
            <span>
              {lane.name}{" "}
              <span className={styles.boardCount} data-testid="board-count">
                {lane.count}
              </span>
            </span>
          </h2>
          <div className={styles.board}>
            {lane.columns.map((column) => (
              <BoardColumnOf
                key={column.status}
                requested={requested}
                column={column}
                lane={lane}
                wide={wide.has(column.status)}
                messages={cardWords}
              />
            ))}
          </div>
        </section>
      ))}
    </section>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.board} aria-label={boardWords.scroll} tabIndex={0}>
      {board.columns.map((column) => (
        <BoardColumnOf key={column.status} requested={requested} column={column} messages={cardWords} />
      ))}
    </section>
  );
  const moveWords = { ...project, verbs: transition, statuses: status };
  const pages = Math.ceil(board.lanesTotal / LANES_ON_PAGE);
  return (
    <>
      <Layout requested={requested} lanes={lanes} board={board} />
      {lanes && <p className="hint">{messages.laneHints[lanes]}</p>}
      {actor ? (
        <BoardMoves locale={locale} messages={messages.moves} moveWords={moveWords} who={whoMoves(locale)}>
          {content}
        </BoardMoves>
      ) : (
        content
      )}
      {pages > 1 && (
        <nav className={pagesStyles.listPages} aria-label={messages.lanePages}>
          {Array.from({ length: pages }, (_, index) => index).map((index) => (
            <Link
              key={index}
              className={classes(controls.button, controls.quiet)}
              prefetch={false}
              href={trackingHref(requested, "board", filter, { lanes, page: index ? String(index + 1) : undefined })}
              aria-current={page === index + 1 ? "page" : undefined}
            >
              {index * LANES_ON_PAGE + 1}–{Math.min(board.lanesTotal, (index + 1) * LANES_ON_PAGE)}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
