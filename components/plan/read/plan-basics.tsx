import projectStyles from "@/components/ui/project.module.css";
import { formatDate } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import type { PlanView } from "@/lib/plans/sections/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Reading } from "./plan-sections";
import { PlanTextView } from "./plan-text";

type Props = { plan: PlanView; taxonomy: Taxonomy; reading: Reading };

/** What the project is about, where it belongs, which goals it serves and when it runs. */
export function PlanBasics({ plan, taxonomy, reading }: Props) {
  const { locale } = reading;
  const { fields, sdgs } = messagesOf(locale).plan;
  const goals = sdgs as Record<string, string>;
  const facts = [
    { name: fields.cluster, value: taxonomy.cluster(plan.cluster)?.name[locale] },
    { name: fields.themes, value: plan.themes.flatMap((code) => taxonomy.theme(code)?.name[locale] ?? []).join(" · ") },
    {
      name: fields.challenges,
      value: plan.challenges.flatMap((code) => taxonomy.challenge(code)?.name[locale] ?? []).join(" · "),
    },
    { name: fields.sdgs, value: plan.sdgs.map((number) => `${number}. ${goals[number] ?? ""}`).join(" · ") },
    { name: fields.startsOn, value: plan.startsOn && formatDate(plan.startsOn, locale) },
    { name: fields.endsOn, value: plan.endsOn && formatDate(plan.endsOn, locale) },
  ].filter(({ value }) => value);
  return (
    <>
      <PlanTextView text={plan.summary} {...reading} />
      <dl className={projectStyles.projectFacts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
