import type { Reading } from "@/components/plan/read/reading";
import { SectionReading } from "@/components/plan/read/section-reading";
import panels from "@/components/ui/panels.module.css";
import { messagesOf } from "@/lib/language/messages";
import { blocksOf, isFilled } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import type { Content } from "@/lib/plan-model/fields";
import { fieldsOf, hasContent, SECTION_NAMES, type Section } from "@/lib/plan-model/sections";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import { BudgetTable, MilestoneTable } from "./plan-tables";
import { PlanText } from "./plan-text";
import styles from "./versions.module.css";

type Props = { plan: PlanContent; messages: PlanNames };

const Partners = ({ plan, messages }: Props) => (
  <ul className={styles.planPartners}>
    {plan.partners.map(({ place, role }) => (
      <li key={place}>
        {messages.place(place)} <span className="hint">{messages.value({ as: "role", value: role })}</span>
      </li>
    ))}
  </ul>
);

function SectionOf({ plan, messages, section }: Props & { section: Section }) {
  if (section === "partners") return <Partners plan={plan} messages={messages} />;
  if (section === "timeline") return <MilestoneTable plan={plan} messages={messages} />;
  if (section === "budget") return <BudgetTable plan={plan} messages={messages} />;
  const languages = { original: plan.originalLanguage, locale: messages.locale };
  const reading: Reading = {
    messages,
    sides: [],
    places: plan.partners.map(({ place }) => place),
    text: (text) => (
      <p>
        <PlanText text={text} {...languages} />
      </p>
    ),
    line: (text) => <PlanText text={text} {...languages} />,
    headings: ["h4", "h5"],
  };
  const content = (hasContent(section) ? plan.sections[section] : plan) as Content;
  const language = messages.value({ as: "language", value: plan.originalLanguage });
  const more: [string, string][] = section === "basics" ? [[messages.field("originalLanguage"), language]] : [];
  return (
    <SectionReading section={section} fields={fieldsOf(section)} content={content} reading={reading} more={more} />
  );
}

/** A whole plan to be read, part by part; parts that nobody wrote are left out. */
export function PlanReading({ plan, messages }: Props) {
  const blocks = blocksOf(plan).filter(({ fields }) => fields.some(isFilled));
  const written = SECTION_NAMES.filter((part) => blocks.some((block) => block.part === part));
  return (
    <div className={styles.planReading}>
      {written.map((section) => (
        <section key={section} aria-labelledby={`read-${section}`}>
          <h3 id={`read-${section}`}>{messages.part(section)}</h3>
          <SectionOf plan={plan} messages={messages} section={section} />
        </section>
      ))}
      {written.length < SECTION_NAMES.length && (
        <p className={panels.sectionEmpty}>
          {messagesOf(messages.locale).versions.unwritten}{" "}
          {SECTION_NAMES.filter((part) => !written.includes(part))
            .map(messages.part)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}
