import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { isBehind } from "@/lib/plan-model/text";
import type { ProjectView } from "@/lib/projects/present";

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter((part) => part.trim());

/** What the project is about in the reader's language, and its original where that is another one. */
export function ProjectText({ project, locale }: { project: ProjectView; locale: Locale }) {
  const { project: messages, plan } = messagesOf(locale);
  const { originalLanguage, title, summary } = project;
  const found = inLanguage(summary, locale);
  const original = summary[originalLanguage];
  const elsewhere = found && found.language !== locale;
  return (
    <section className={styles.projectSection} id="summary">
      <h2>{plan.fields.summary}</h2>
      {!found && <p className={panels.sectionEmpty}>{messages.noSummary}</p>}
      {elsewhere && <p className={panels.sectionHint}>{messages.notTranslated[locale]}</p>}
      {found && found.language !== originalLanguage && isBehind(summary, originalLanguage) && (
        <p className={labels.behind}>{messages.behind.summary}</p>
      )}
      {found && (
        <div className={styles.projectSummary} lang={found.language === locale ? undefined : found.language}>
          {paragraphs(found.text).map((text) => (
            <p key={text} className={styles.projectParagraph}>
              {text}
            </p>
          ))}
        </div>
      )}
      {original && found && found.language !== originalLanguage && (
        <details className={panels.disclosure}>
          <summary>
            {messages.seeOriginal} · {messages.originalIn[originalLanguage]}
          </summary>
          <div lang={originalLanguage}>
            <h3>{title[originalLanguage]}</h3>
            {paragraphs(original).map((text) => (
              <p key={text} className={styles.projectParagraph}>
                {text}
              </p>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
