import { Figures } from "@/components/home/figures";
import { TwoSides } from "@/components/projects/two-sides";
import { BoardCard } from "@/components/tracking/board/card";
import { cardMessages } from "@/components/tracking/board/card-messages";
import { classes } from "@/components/ui/classes";
import { DayBlock } from "@/components/ui/day-block";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { CARDS } from "./card-samples";
import { COUNTS, STANDING } from "./samples";
import { BRINGS, SIDED } from "./side-samples";
import { Specimen } from "./specimen";
import styles from "./style.module.css";

/** What shows a project or counts many: cards of a board, the sides of a project, the figures of the first page. */
export function Projects({ taxonomy, locale }: { taxonomy: Taxonomy; locale: Locale }) {
  const { style: messages, status } = messagesOf(locale);
  const card = cardMessages(taxonomy.clusters, true, locale);
  return (
    <>
      <Specimen id="cards" title={messages.cards} wide>
        <ul className={styles.cards}>
          {CARDS.map((each) => (
            <BoardCard key={each.code} card={each} locale={locale} messages={card} />
          ))}
        </ul>
      </Specimen>
      <Specimen id="sides" title={messages.sides} wide>
        {SIDED.map((project) => (
          <div key={project.code} className={classes(styles.sided, "of-renewal")}>
            <TwoSides
              project={project}
              contributions={BRINGS}
              places={[]}
              colour="renewal"
              step={null}
              name={`${messages.sides} · ${status[project.status]}`}
              locale={locale}
            />
          </div>
        ))}
      </Specimen>
      <Specimen id="figures" title={messages.figures} wide>
        <Figures places={COUNTS} sides={taxonomy.sides} standing={STANDING} locale={locale} />
      </Specimen>
      <Specimen id="days" title={messages.days}>
        <DayBlock at="2026-12-11" locale={locale} />
        <DayBlock at="2027-01-06" locale={locale} />
      </Specimen>
    </>
  );
}
