import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Cluster } from "@/lib/taxonomy/queries";
import type { CardMessages } from "./card";

/** What the cards of a board say; with the names of their clusters where the board shows several. */
export function cardMessages(clusters: Cluster[], named: boolean, locale: Locale): CardMessages {
  const { board, projects, terms } = messagesOf(locale);
  return {
    invited: projects.invited,
    milestones: projects.milestones,
    health: terms.health,
    since: board.since,
    move: board.move,
    moveFor: board.moveFor,
    clusters: Object.fromEntries(
      clusters.map(({ code, colour, shortName }) => [code, { colour, name: named ? shortName[locale] : null }]),
    ),
  };
}
