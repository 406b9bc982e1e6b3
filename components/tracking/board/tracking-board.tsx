"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import type { ReactNode, RefObject } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import hidden from "@/components/ui/hidden.module.css";
import pagesStyles from "@/components/ui/pages.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { TrackingFilter } from "@/lib/tracking/filter";
import { LANES_ON_PAGE } from "@/lib/tracking/lanes";
import type { Phase } from "@/lib/tracking/phases";
import type { Board } from "@/lib/tracking/present";
import { trackingHref } from "../address";
import styles from "./board.module.css";
import { Column, type ColumnMessages, laneId } from "./column";
import type { MovableMessages } from "./move-menu";
import { type BoardScope, boardKey } from "./read-board";
import { useBoard } from "./use-board";
import { useScrolls } from "./use-scrolls";

// Visitors, who move nothing, do not carry it.
const BoardMoves = dynamic(() => import("./board-moves").then((part) => part.BoardMoves));

type Props = {
  scope: BoardScope;
  /** What the page was drawn with. */
  drawn: Board;
  /** The choice of lanes. */
  choice: ReactNode;
  /** What chooses a phase where there is room for one. */
  phaseChoice: ReactNode;
  hint: string | null;
  messages: ColumnMessages & {
    projects: Sentence;
    scroll: string;
    sideways: string;
    phases: { phase: Phase; name: string; statuses: readonly ProjectStatus[] }[];
    noTheme: string;
    lanePages: string;
  };
  /** Null for visitors. */
  movable: MovableMessages | null;
};

/** What finds the projects of a lane in the table; null where no filter can say it. */
function filterOf(key: string, { lanes, filter }: BoardScope): TrackingFilter | null {
  if (lanes === "theme" && key && !filter.theme?.length) return { theme: [key] };
  if (lanes === "place" && !filter.place?.length) return { place: [key] };
  return null;
}

/** The board of a cluster or of the programme: readable as it was drawn, kept as it is now, movable for those who may. */
export function TrackingBoard({ scope, drawn, choice, phaseChoice, hint, messages, movable }: Props) {
  const { board, more, showMoved } = useBoard(scope, drawn);
  const { locale } = scope;
  const { area, scrolls } = useScrolls();
  const total = board.columns.reduce((sum, { count }) => sum + count, 0);
  const shared = { scope, messages, onMore: more };
  const content = board.lanes ? (
    <Swimlanes area={area} board={{ ...board, lanes: board.lanes }} {...shared} />
  ) : (
    <Phases area={area} board={board} phaseChoice={phaseChoice} {...shared} />
  );
  return (
    <>
      <div className={styles.boardTools}>
        <p className={styles.boardTotal}>{formatMessage(messages.projects, locale, { count: total })}</p>
        {scrolls && <p className={styles.boardSideways}>{messages.sideways}</p>}
        {choice}
      </div>
      {hint && <p className="hint">{hint}</p>}
      {movable ? (
        <BoardMoves locale={locale} shownBy={boardKey(scope)} onMoving={showMoved} messages={movable}>
          {content}
        </BoardMoves>
      ) : (
        content
      )}
      <LanePages scope={scope} total={board.lanesTotal} name={messages.lanePages} />
    </>
  );
}

type PhasesProps = Pick<Props, "scope" | "messages"> & {
  area: RefObject<HTMLElement | null>;
  board: Board;
  onMore: Parameters<typeof Column>[0]["onMore"];
};

/** The columns in their phases; where only one of these has room, the reader chooses which. */
function Phases({ area, board, messages, phaseChoice, ...shared }: PhasesProps & Pick<Props, "phaseChoice">) {
  return (
    <div className={styles.phased}>
      {phaseChoice}
      <Scrolling area={area} className={styles.board} name={messages.scroll}>
        {messages.phases.map(({ phase, name, statuses }) => {
          const columns = board.columns.filter(({ status }) => statuses.includes(status));
          return (
            <section
              key={phase}
              className={styles.phase}
              aria-labelledby={`of-${phase}`}
              data-phase={phase}
              data-columns={columns.length}
            >
              {/* In a small window its name is seen where it is chosen; whoever goes by headings finds it here. */}
              <h2 id={`of-${phase}`} className={hidden.belowMedium}>
                {name} <span className={styles.phaseCount}>{columns.reduce((sum, { count }) => sum + count, 0)}</span>
              </h2>
              <div className={styles.columns}>
                {columns.map((column) => (
                  <Column key={column.status} column={column} messages={messages} {...shared} />
                ))}
              </div>
            </section>
          );
        })}
      </Scrolling>
    </div>
  );
}

type LanesProps = PhasesProps & { board: { lanes: NonNullable<Board["lanes"]> } };

function Swimlanes({ area, board, scope, messages, onMore }: LanesProps) {
  const wide = new Set(board.columns.filter(({ count }) => count > 0).map((column) => column.status));
  return (
    <Scrolling area={area} className={styles.boardSwimlanes} name={messages.scroll}>
      <div className={classes(styles.board, styles.boardHeads)} aria-hidden="true">
        {board.columns.map((column) => (
          <p key={column.status} className={classes(styles.boardColumn, column.count ? undefined : styles.empty)}>
            {messages.statuses[column.status]} <Count count={column.count} />
          </p>
        ))}
      </div>
      {board.lanes.map(({ key, name, columns }) => (
        <section key={key} className={styles.boardLane} aria-labelledby={laneId(key)}>
          <h2 id={laneId(key)}>
            <span>
              {name?.[scope.locale] ?? messages.noTheme}{" "}
              <Count count={columns.reduce((sum, { count }) => sum + count, 0)} />
            </span>
          </h2>
          <div className={styles.board}>
            {columns.map((column) => (
              <Column
                key={column.status}
                scope={scope}
                column={column}
                lane={{ key, filter: filterOf(key, scope) }}
                wide={wide.has(column.status)}
                onMore={onMore}
                messages={messages}
              />
            ))}
          </div>
        </section>
      ))}
    </Scrolling>
  );
}

const Count = ({ count }: { count: number }) => (
  <span className={styles.boardCount} data-testid="board-count">
    {count}
  </span>
);

function LanePages({ scope, total, name }: { scope: BoardScope; total: number; name: string }) {
  const pages = Math.ceil(total / LANES_ON_PAGE);
  if (pages < 2) return null;
  return (
    <nav className={pagesStyles.listPages} aria-label={name}>
      {Array.from({ length: pages }, (_, index) => index).map((index) => (
        <Link
          key={index}
          className={classes(controls.button, controls.quiet)}
          prefetch={false}
          href={trackingHref(scope, "board", scope.filter, {
            lanes: scope.lanes,
            page: index ? String(index + 1) : undefined,
          })}
          aria-current={scope.page === index + 1 ? "page" : undefined}
        >
          {index * LANES_ON_PAGE + 1}–{Math.min(total, (index + 1) * LANES_ON_PAGE)}
        </Link>
      ))}
    </nav>
  );
}
