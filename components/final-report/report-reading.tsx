import type { ReactNode } from "react";
import { PlanLine, PlanTextView } from "@/components/plan/read/plan-text";
import styles from "@/components/plan/read/read.module.css";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { PlaceName, SideTag } from "@/components/ui/place-name";
import type { Practice, ReportContent } from "@/lib/final-report/content";
import type { ReportView } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { PartnerView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import finalReportStyles from "./final-report.module.css";
import { reportFields } from "./messages";
import { ReachedFacts } from "./reached-facts";

type Props = {
  report: ReportView & { content: ReportContent };
  partners: PartnerView[];
  taxonomy: Taxonomy;
  both: boolean;
  locale: Locale;
  /** What stands above the practices, and below each. */
  above?: ReactNode;
  below?: (practice: Practice) => ReactNode;
};

/** A final report as it is read. */
export function ReportReading({ report, partners, taxonomy, both, locale, above, below }: Props) {
  const messages = messagesOf(locale).finalReport;
  const fields = reportFields(locale);
  const { content, originalLanguage: original, indicators } = report;
  const texts = { original, both, locale };
  const section = (field: keyof ReportContent, body: ReactNode) => (
    <section id={field} className={styles.planPart}>
      <h2>{fields[field]}</h2>
      {body}
    </section>
  );
  const text = (field: "summary" | "lessons" | "next") => {
    const { en, zh } = content[field];
    if (!en && !zh) return null;
    return section(field, <PlanTextView text={content[field]} {...texts} />);
  };
  return (
    <div className={finalReportStyles.report}>
      {text("summary")}
      {indicators.length > 0 &&
        section(
          "reached",
          <ul className={styles.planItems}>
            {indicators.map((indicator) => {
              const word = content.reached[indicator.key];
              return (
                <li key={indicator.key}>
                  <h3>
                    <Text text={indicator.name} locale={locale} />
                  </h3>
                  <ReachedFacts indicator={indicator} locale={locale} messages={messages} />
                  {word && <PlanTextView text={word} {...texts} />}
                </li>
              );
            })}
          </ul>,
        )}
      {content.practices.length > 0 &&
        section(
          "practices",
          <>
            {above}
            <ul className={styles.planItems}>
              {content.practices.map((practice) => (
                <li key={practice.key} id={`practice-${practice.key}`}>
                  <h3>
                    <PlanLine text={practice.title} {...texts} />
                  </h3>
                  <p className={finalReportStyles.practiceOf}>
                    {practice.places.length === 0 && <span>{messages.ofAll}</span>}
                    {partners
                      .filter(({ slug }) => practice.places.includes(slug))
                      .map(({ slug, name, side }) => (
                        <span key={slug}>
                          <SideTag side={side} /> <PlaceName name={name} locale={locale} />
                        </span>
                      ))}
                    {practice.themes.map((code) => (
                      <span key={code} className={labels.tag}>
                        {taxonomy.theme(code)?.name[locale] ?? code}
                      </span>
                    ))}
                  </p>
                  <PlanTextView text={practice.body} {...texts} />
                  {below?.(practice)}
                </li>
              ))}
            </ul>
          </>,
        )}
      {text("lessons")}
      {text("next")}
    </div>
  );
}
