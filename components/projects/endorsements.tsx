import { classes } from "@/components/ui/classes";
import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import styles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import type { MaybeActor } from "@/lib/access/actor";
import type { EndorsementView } from "@/lib/endorsements/schema";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectView } from "@/lib/projects/present";
import conditionsStyles from "./conditions.module.css";
import { EndorseForm } from "./endorse-form";

type Props = { project: ProjectView; endorsements: EndorsementView[]; actor: MaybeActor; locale: Locale };

/** What places that do not take part say for the project, and where the reader's own place can do so. */
export function Endorsements({ project, endorsements, actor, locale }: Props) {
  const { decision, project: common } = messagesOf(locale);
  const messages = decision.endorsements;
  const own = (actor?.coordinates ?? []).filter(({ slug }) => project.abilities.endorseFor.includes(slug));
  if (endorsements.length === 0 && own.length === 0) return null;
  return (
    <section
      className={classes(styles.projectSection, conditionsStyles.endorsements)}
      id="endorsements"
      aria-labelledby="endorsements-title"
    >
      <h2 id="endorsements-title">{messages.title}</h2>
      {endorsements.length === 0 && <p className={panels.sectionEmpty}>{messages.none}</p>}
      <ul>
        {endorsements.map(({ place, word, language, person, at }) => (
          <li key={place.slug}>
            <PlaceName slug={place.slug} name={place.name} side={place.side} locale={locale} />
            <Written as="blockquote" text={word} language={language} locale={locale} />
            <p className={conditionsStyles.conditionState}>
              {person[locale]} · <DayOf at={at} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
      {own.map(({ slug, nameEn, nameZh }) => (
        <EndorseForm
          key={slug}
          code={project.code}
          place={{ slug, name: locale === "zh" ? nameZh : nameEn }}
          endorsement={endorsements.find(({ place }) => place.slug === slug) ?? null}
          locale={locale}
          messages={messages}
          failure={common.failure}
        />
      ))}
    </section>
  );
}
