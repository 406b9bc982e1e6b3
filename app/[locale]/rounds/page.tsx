import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { ProposeWay } from "@/components/proposals/propose-way";
import { RoundDates } from "@/components/rounds/round-dates";
import { RoundFacts } from "@/components/rounds/round-facts";
import roundsStyles from "@/components/rounds/rounds.module.css";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { mayEditRounds } from "@/lib/rounds/policy";
import { listRounds } from "@/lib/rounds/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const messages = messagesOf(locale).rounds;
  return { title: messages.title, description: messages.lead, alternates: alternatesOf(locale, "/rounds") };
}

export default async function RoundsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  const [rounds, taxonomy] = await Promise.all([listRounds(actor), readTaxonomy()]);
  const messages = messagesOf(locale).rounds;
  const now = new Date();
  const firstOpen = rounds.find(({ phase }) => phase === "OPEN");
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p>{messages.lead}</p>
      {mayEditRounds(actor).allowed && (
        <p>
          <Link className={controls.button} prefetch={false} href={`/${locale}/secretariat/rounds`}>
            {messages.secretariat.manage}
          </Link>
        </p>
      )}
      {rounds.length === 0 && <p className={panels.sectionEmpty}>{messages.none}</p>}
      {rounds.map((round) => (
        <section key={round.id} className={roundsStyles.round} aria-labelledby={`round-${round.id}`}>
          <h2 id={`round-${round.id}`}>
            <Link prefetch={false} href={`/${locale}/rounds/${round.id}`}>
              {round.title[locale]}
            </Link>
          </h2>
          <RoundDates round={round} now={now} locale={locale} />
          {round.phase === "OPEN" && (
            <p className={roundsStyles.roundWays}>
              <ProposeWay round={round} actor={actor} locale={locale} primary={round === firstOpen} />
            </p>
          )}
          <RoundFacts round={round} taxonomy={taxonomy} locale={locale} />
          <p className={panels.sectionHint}>{formatMessage(messages.projects, locale, { count: round.projects })}</p>
        </section>
      ))}
    </main>
  );
}
