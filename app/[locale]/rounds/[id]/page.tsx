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
import styles from "@/components/ui/project.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { roundOr404 } from "../round";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return isLocale(locale)
    ? { title: (await roundOr404(id)).title[locale], alternates: alternatesOf(locale, `/rounds/${id}`) }
    : {};
}

export default async function RoundPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const [round, actor, taxonomy] = await Promise.all([roundOr404(id), currentActor(), readTaxonomy()]);
  const messages = messagesOf(locale).rounds;
  return (
    <main id="main" className="narrow">
      <p className={styles.projectMeta}>
        <Link prefetch={false} href={`/${locale}/rounds`}>
          {messages.all}
        </Link>
      </p>
      <h1>{round.title[locale]}</h1>
      <RoundDates round={round} now={new Date()} locale={locale} />
      <RoundFacts round={round} taxonomy={taxonomy} locale={locale} />
      <p className={panels.sectionHint}>{formatMessage(messages.projects, locale, { count: round.projects })}</p>
      <p className={roundsStyles.roundWays}>
        <ProposeWay round={round} actor={actor} locale={locale} primary />
        {round.abilities.edit && (
          <Link className={controls.button} prefetch={false} href={`/${locale}/secretariat/rounds?round=${round.id}`}>
            {messages.secretariat.edit}
          </Link>
        )}
      </p>
    </main>
  );
}
