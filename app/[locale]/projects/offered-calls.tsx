import type { OfferedCall } from "@/components/proposals/answered-call";
import { CallPanel } from "@/components/rounds/call-panel";
import type { Locale } from "@/lib/language/locales";
import type { RoundView } from "@/lib/rounds/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** The open calls as a form offers them: until when each is open, and what it asks for. */
export function offeredCalls(rounds: RoundView[], taxonomy: Taxonomy, locale: Locale): OfferedCall[] {
  const now = new Date();
  return rounds.map((round) => ({
    id: round.id,
    title: round.title[locale],
    clusters: round.clusters,
    longestSummary: round.requirements.basics?.longest ?? null,
    panel: <CallPanel key={round.id} round={round} now={now} taxonomy={taxonomy} locale={locale} />,
  }));
}
