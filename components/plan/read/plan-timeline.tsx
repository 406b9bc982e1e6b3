import { Quoting, Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PlanContent } from "@/lib/plan-model/content";
import type { SectionContent } from "@/lib/plan-model/sections";
import styles from "./read.module.css";
import type { Reading } from "./reading";

type Props = {
  milestones: PlanContent["milestones"];
  packages: SectionContent<"workPackages">["items"];
  reading: Reading;
};

/** Milestones and deliverables by their day, with the place that answers for each and the work it belongs to. */
export function PlanTimeline({ milestones, packages, reading }: Props) {
  const { locale } = reading.messages;
  const { choices, read: messages } = messagesOf(locale).plan;
  return (
    <ol className={styles.planItems}>
      {milestones.map(({ id, kind, title, language, dueOn, place, workPackage, dependsOn }) => {
        const at = packages.find(({ key }) => key === workPackage);
        const before = milestones.filter((other) => other.id !== null && dependsOn.includes(other.id));
        return (
          <li key={id}>
            <Written as="h3" text={title} language={language} locale={locale} />
            <p className={styles.planFacts}>
              {choices.milestoneKind[kind]} ·{" "}
              <time dateTime={dueOn}>{formatMessage(messages.dueOn, locale, { date: formatDate(dueOn, locale) })}</time>
              {place && <> · {reading.messages.place(place)}</>}
              {at && (
                <>
                  {" · "}
                  <a href={`#workPackages-${at.key}`}>{reading.line(at.title)}</a>
                </>
              )}
              {before.map((other) => (
                <span key={other.id}>
                  {" · "}
                  <Quoting
                    sentence={messages.waits}
                    name="title"
                    text={other.title}
                    language={other.language}
                    locale={locale}
                  />
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
