import type { ReactNode } from "react";
import panels from "@/components/ui/panels.module.css";
import { messagesOf } from "@/lib/language/messages";
import { blocksOf, broughtIn, type FieldName, isFilled, PARTS, type PlanPart } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import type { PlanWords } from "@/lib/plans/versions/words";
import { BudgetTable, IndicatorTable, MilestoneTable } from "./plan-tables";
import { PlanText } from "./plan-text";
import styles from "./versions.module.css";

type Written = Parameters<typeof PlanText>[0]["text"];
type Props = { plan: PlanContent; words: PlanWords };
type Say = (text: Written | null | undefined) => ReactNode;

/** Facts of one thing in a line; what is empty is left out. */
function Facts({ facts, words }: { facts: [FieldName, string | null][]; words: PlanWords }) {
  const shown = facts.filter(([, value]) => value);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.planFacts}>
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>{words.field(field)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Basics({ plan, words, say }: Props & { say: Say }) {
  const codes = (of: "themes" | "challenges" | "sdgs", all: string[]) =>
    all.map((code) => words.code(of, code)).join(" · ");
  return (
    <>
      <p className={styles.planTitle}>{say(plan.title)}</p>
      <p>{say(plan.summary)}</p>
      <Facts
        words={words}
        facts={[
          ["cluster", words.value({ as: "cluster", value: plan.cluster })],
          ["themes", codes("themes", plan.themes)],
          ["challenges", codes("challenges", plan.challenges)],
          ["sdgs", codes("sdgs", plan.sdgs.map(String))],
          ["startsOn", plan.startsOn && words.value({ as: "day", value: plan.startsOn })],
          ["endsOn", plan.endsOn && words.value({ as: "day", value: plan.endsOn })],
          ["originalLanguage", words.value({ as: "language", value: plan.originalLanguage })],
        ]}
      />
    </>
  );
}

function WorkPackages({ plan, words, say }: Props & { say: Say }) {
  return (
    <ol className={styles.planItems}>
      {plan.sections.workPackages?.items.map(({ key, title, description, place, activities }) => (
        <li key={key}>
          <h4>{say(title)}</h4>
          <Facts words={words} facts={[["place", place && words.place(place)]]} />
          <p>{say(description)}</p>
          {activities.length > 0 && (
            <ul>
              {activities.map((activity) => (
                <li key={activity.key}>{say(activity.text)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Associates({ plan, words, say }: Props & { say: Say }) {
  return (
    <ul className={styles.planItems}>
      {plan.sections.associates?.items.map(({ key, name, kind, place, role }) => (
        <li key={key}>
          <h4>{say(name)}</h4>
          <Facts
            words={words}
            facts={[
              ["kind", words.value({ as: "associateKind", value: kind })],
              ["place", place && words.place(place)],
            ]}
          />
          <p>{say(role)}</p>
        </li>
      ))}
    </ul>
  );
}

function Risks({ plan, words, say }: Props & { say: Say }) {
  const level = (value: string) => words.value({ as: "likelihood", value });
  return (
    <ul className={styles.planItems}>
      {plan.sections.risks?.items.map(({ key, text, likelihood, impact, answer }) => (
        <li key={key}>
          <p>{say(text)}</p>
          <Facts
            words={words}
            facts={[
              ["likelihood", level(likelihood)],
              ["impact", level(impact)],
            ]}
          />
          <p>{say(answer)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Texts under the name of the place or side that each is of. */
function Named({ texts, nameOf, say }: { texts: [string, Written][]; nameOf: (code: string) => string; say: Say }) {
  return (
    <ul className={styles.planItems}>
      {texts.map(([code, text]) => (
        <li key={code}>
          <h4>{nameOf(code)}</h4>
          <p>{say(text)}</p>
        </li>
      ))}
    </ul>
  );
}

const RENDERED: Record<PlanPart, (props: Props & { say: Say }) => ReactNode> = {
  basics: Basics,
  partners: ({ plan, words }) => (
    <ul className={styles.planPartners}>
      {plan.partners.map(({ place, role }) => (
        <li key={place}>
          {words.place(place)} <span className="hint">{words.value({ as: "role", value: role })}</span>
        </li>
      ))}
    </ul>
  ),
  problems: ({ plan, words, say }) => (
    <Named texts={Object.entries(plan.sections.problems?.sides ?? {})} nameOf={words.side} say={say} />
  ),
  objectives: ({ plan, say }) => (
    <ol className={styles.planItems}>
      {plan.sections.objectives?.items.map(({ key, text }) => (
        <li key={key}>{say(text)}</li>
      ))}
    </ol>
  ),
  workPackages: WorkPackages,
  milestones: ({ plan, words }) => <MilestoneTable plan={plan} words={words} />,
  targetGroups: ({ plan, say }) => <p>{say(plan.sections.targetGroups?.text)}</p>,
  contributions: ({ plan, words, say }) => <Named texts={broughtIn(plan)} nameOf={words.place} say={say} />,
  associates: Associates,
  budget: ({ plan, words }) => <BudgetTable plan={plan} words={words} />,
  results: ({ plan, words, say }) => (
    <>
      <p>{say(plan.sections.results?.text)}</p>
      <IndicatorTable plan={plan} words={words} />
    </>
  ),
  risks: Risks,
  afterwards: ({ plan, say }) => <p>{say(plan.sections.afterwards?.text)}</p>,
};

/** A whole plan to be read, part by part; parts that nobody wrote are left out. */
export function PlanReading({ plan, words }: Props) {
  const original = plan.originalLanguage;
  const say: Say = (text) => text && <PlanText text={text} original={original} locale={words.locale} />;
  const blocks = blocksOf(plan).filter(({ fields }) => fields.some(isFilled));
  const written = PARTS.filter((part) => blocks.some((block) => block.part === part));
  return (
    <div className={styles.planReading}>
      {written.map((part) => {
        const Part = RENDERED[part];
        return (
          <section key={part} aria-labelledby={`read-${part}`}>
            <h3 id={`read-${part}`}>{words.part(part)}</h3>
            <Part plan={plan} words={words} say={say} />
          </section>
        );
      })}
      {written.length < PARTS.length && (
        <p className={panels.sectionEmpty}>
          {messagesOf(words.locale).versions.unwritten}{" "}
          {PARTS.filter((part) => !written.includes(part))
            .map(words.part)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}
