import { ClusterName } from "@/components/ui/cluster-name";
import panels from "@/components/ui/panels.module.css";
import projectStyles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";
import type { RoundView } from "@/lib/rounds/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** For which clusters a round calls, what it asks of a plan, and by which checklist proposals are assessed. */
export function RoundFacts({ round, taxonomy, locale }: { round: RoundView; taxonomy: Taxonomy; locale: Locale }) {
  const { rounds: messages, plan } = messagesOf(locale);
  const clusters = round.clusters.flatMap((code) => taxonomy.cluster(code) ?? []);
  const asks = FORM_SECTIONS.flatMap((part) => {
    const wanted = round.requirements[part];
    if (!wanted || (!wanted.required && wanted.longest === null)) return [];
    const what = [
      ...(wanted.required ? [messages.required] : []),
      ...(wanted.longest === null ? [] : [formatMessage(messages.longest, locale, { count: wanted.longest })]),
    ];
    return { part, what: what.join(" · ") };
  });
  return (
    <dl className={projectStyles.projectFacts}>
      <div>
        <dt>{messages.clusters}</dt>
        <dd>
          {clusters.length === 0
            ? messages.allClusters
            : clusters.map((cluster) => (
                <div key={cluster.code}>
                  <ClusterName cluster={cluster} locale={locale} />
                </div>
              ))}
        </dd>
      </div>
      <div>
        <dt>{messages.asks}</dt>
        <dd>
          {asks.length === 0 && messages.asksNothing}
          {asks.map(({ part, what }) => (
            <div key={part}>
              {plan.sections[part]} <span className={panels.sectionHint}>{what}</span>
            </div>
          ))}
        </dd>
      </div>
      {round.template && (
        <div>
          <dt>{messages.checklist}</dt>
          <dd>
            {formatMessage(messages.version, locale, {
              title: round.template.title[locale],
              number: round.template.number,
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}
