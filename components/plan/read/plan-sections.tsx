import type { ReactNode } from "react";
import { Written } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Content } from "@/lib/plan-model/fields";
import { type FormSection, fieldsOf, type SectionContent } from "@/lib/plan-model/sections";
import type { PlanView } from "@/lib/plans/sections/present";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import type { Budget } from "../budget-sums";
import { PlanBudget } from "./plan-budget";
import { PlanLine, PlanTextView } from "./plan-text";
import { PlanTimeline } from "./plan-timeline";
import type { Reading } from "./reading";
import { SectionReading } from "./section-reading";

/** The fields of a project that its page's head does not say. */
const BASICS = fieldsOf("basics").filter(({ name }) => name !== "title");

type Props = { plan: PlanView; section: FormSection; messages: PlanNames; both: boolean };

/** A section of the plan as it is now, in the language it was written in, or with the other one beside it. */
export function PlanSection({ plan, section, messages, both }: Props) {
  const { locale } = messages;
  const text = { original: plan.originalLanguage, both, locale };
  const contentOf = (one: FormSection) => plan.sections.find((each) => each.section === one)?.content;
  const reading: Reading = {
    messages,
    sides: [...new Set(plan.partners.map(({ side }) => side))],
    places: plan.partners.map(({ slug }) => slug),
    text: (written) => <PlanTextView text={written} {...text} />,
    line: (written) => <PlanLine text={written} {...text} />,
    headings: ["h3", "h4"],
    after: (of, entry) =>
      of === "workPackages" ? <Due milestones={plan.milestones} of={entry.key} locale={locale} /> : null,
  };
  if (section === "basics")
    return <SectionReading section={section} fields={BASICS} content={plan as unknown as Content} reading={reading} />;
  if (section === "timeline") {
    const packages = contentOf("workPackages") as SectionContent<"workPackages"> | null | undefined;
    return <PlanTimeline milestones={plan.milestones} packages={packages?.items ?? []} reading={reading} />;
  }
  const content = contentOf(section);
  if (!content) return null;
  if (section === "budget")
    return <PlanBudget budget={content as unknown as Budget} nameOf={messages.place} locale={locale} />;
  return <SectionReading section={section} fields={fieldsOf(section)} content={content} reading={reading} />;
}

/** The milestones and deliverables of a work package. */
function Due({ milestones, of, locale }: Pick<PlanView, "milestones"> & { of: string; locale: Locale }): ReactNode {
  const { choices, read } = messagesOf(locale).plan;
  const due = milestones.filter(({ workPackage }) => workPackage === of);
  if (due.length === 0) return null;
  return (
    <ul>
      {due.map(({ id, kind, title, language, dueOn }) => (
        <li key={id}>
          {choices.milestoneKind[kind]}
          {PUNCTUATION[locale].colon}
          <Written text={title} language={language} locale={locale} /> ·{" "}
          {formatMessage(read.dueOn, locale, { date: formatDate(dueOn, locale) })}
        </li>
      ))}
    </ul>
  );
}
