import Link from "next/link";
import { OfferMerger } from "@/components/mergers/offer-merger";
import { classes } from "@/components/ui/classes";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import panels from "@/components/ui/panels.module.css";
import { StatusLabel } from "@/components/ui/status";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { listOfNames, PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { SimilarView } from "@/lib/plans/similar-present";
import { isOpenToAnswers } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./plan.module.css";

type Props = {
  project: ProjectView;
  similar: SimilarView[];
  /** Whether the reader may offer to let the project go on in another one. */
  mayMerge: boolean;
  taxonomy: Taxonomy;
  locale: Locale;
};

/** Proposals that want the same with the same places, and what they have in common. */
export function Similar({ project, similar, mayMerge, taxonomy, locale }: Props) {
  const { merger: messages, project: projectMessages } = messagesOf(locale);
  if (similar.length === 0) return null;
  const list = (names: string[]) => names.join(PUNCTUATION[locale].list);
  return (
    <section className={classes(panels.panel, styles.similar)} aria-labelledby="similar">
      <h2 id="similar">{messages.similar}</h2>
      <p className={panels.panelHint}>{messages.similarHint}</p>
      <ul>
        {similar.map(({ project: other, places, themes, alike }) => {
          const title = inLanguage(other.title, locale);
          const taking = [other.lead, ...other.partners];
          const named = places.flatMap((slug) => taking.find((place) => place.slug === slug)?.name[locale] ?? []);
          const topics = themes.flatMap((code) => taxonomy.theme(code)?.name[locale] ?? []);
          return (
            <li key={other.code}>
              <Link prefetch={false} href={`/${locale}/projects/${other.code}`} lang={title?.language}>
                {title?.text ?? other.code}
              </Link>{" "}
              <StatusLabel status={other.status} locale={locale} />
              <p className={styles.similarWhy}>
                {[
                  named.length > 0 && formatMessage(messages.places, locale, { list: list(named) }),
                  topics.length > 0 && formatMessage(messages.themes, locale, { list: listOfNames(topics, locale) }),
                  alike && messages.alike,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {mayMerge && isOpenToAnswers(other.status) && (
                <OfferMerger
                  code={project.code}
                  into={other.code}
                  locale={locale}
                  messages={{
                    ...dialogMessages(projectMessages),
                    offer: messages.offer,
                    offerTells: messages.offerTells,
                    offered: messages.offered,
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
