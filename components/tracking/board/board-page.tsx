import Link from "next/link";
import { listedAsChoice } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import { listOf } from "@/lib/text/search-params";
import { board as readBoard } from "@/lib/tracking/board";
import { LANES, type Lanes } from "@/lib/tracking/lanes";
import { inPhases, PHASES } from "@/lib/tracking/phases";
import { type TrackingRequest, trackingHref } from "../address";
import styles from "./board.module.css";
import { cardMessages } from "./card-messages";
import { PhaseChoice } from "./phase-choice";
import { TrackingBoard } from "./tracking-board";

/** Who may make each move of the table, in words. */
function whoMoves(locale: TrackingRequest["locale"]): Record<string, string> {
  const messages = messagesOf(locale).tracking;
  const moves = new Map<string, Set<string>>();
  for (const { from, to, who } of TRANSITIONS) {
    const allowed = moves.get(`${from}-${to}`) ?? new Set();
    for (const each of who) allowed.add(messages.who[each]);
    moves.set(`${from}-${to}`, allowed);
  }
  return Object.fromEntries(
    [...moves].map(([move, who]) => [
      move,
      formatMessage(messages.whoMay, locale, { who: listedAsChoice([...who], locale) }),
    ]),
  );
}

function LanesChoice({ requested, lanes }: { requested: TrackingRequest; lanes: Lanes | undefined }) {
  const messages = messagesOf(requested.locale).tracking;
  return (
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
  );
}

/** The board of a cluster or of the programme, as it is when the page is asked for. */
export async function BoardPage({ requested }: { requested: TrackingRequest }) {
  const { locale, cluster, filter, search, actor, taxonomy } = requested;
  const lanes = LANES.find((by) => by === listOf(search.lanes)[0]);
  const page = Math.max(1, Math.min(20, Number(listOf(search.page)[0]) || 1));
  const drawn = await readBoard(filter, { lanes, page }, actor);
  const { tracking, board, project, transition, status } = messagesOf(locale);
  return (
    <TrackingBoard
      // Another board is another query, and nothing that was said of the one before is true of it.
      key={JSON.stringify([filter, lanes, page])}
      scope={{ locale, cluster: cluster && { code: cluster.code }, filter, lanes, page }}
      drawn={drawn}
      choice={<LanesChoice requested={requested} lanes={lanes} />}
      phaseChoice={<PhaseChoice board={drawn} locale={locale} />}
      hint={lanes ? tracking.laneHints[lanes] : null}
      messages={{
        ...cardMessages(taxonomy.clusters, !cluster, locale),
        phases: inPhases(drawn.columns).map(({ phase }) => ({
          phase,
          name: board.phases[phase],
          statuses: PHASES[phase],
        })),
        statuses: status,
        all: board.all,
        nothing: board.nothing,
        projects: board.projects,
        scroll: board.scroll,
        sideways: board.sideways,
        more: tracking.more,
        loading: tracking.loading,
        failed: tracking.failed,
        noTheme: tracking.noTheme,
        lanePages: tracking.lanePages,
      }}
      movable={
        actor && {
          board: tracking.moves,
          transitions: { ...project, verbs: transition, statuses: status },
          who: whoMoves(locale),
        }
      }
    />
  );
}
