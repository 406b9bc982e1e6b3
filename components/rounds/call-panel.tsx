import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { RoundView } from "@/lib/rounds/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { RoundDates } from "./round-dates";
import { RoundFacts } from "./round-facts";
import styles from "./rounds.module.css";

type Props = { round: RoundView; now: Date; taxonomy: Taxonomy; locale: Locale };

/** The call that a proposal answers, beside its form: until when, and what it asks for. */
export function CallPanel({ round, now, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).rounds;
  return (
    <section className={classes(panels.panel, styles.call)} aria-labelledby={`call-${round.id}`}>
      <h2 id={`call-${round.id}`}>
        <span>{messages.openCall}</span>{" "}
        <Link prefetch={false} href={`/${locale}/rounds/${round.id}`}>
          {round.title[locale]}
        </Link>
      </h2>
      <RoundDates round={round} now={now} locale={locale} closing />
      <RoundFacts round={round} taxonomy={taxonomy} locale={locale} />
    </section>
  );
}
