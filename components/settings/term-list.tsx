import { ActButton } from "@/components/ui/act-button";
import { classes } from "@/components/ui/classes";
import rows from "@/components/ui/lists/rows.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { TermList } from "@/lib/site/terms/schema";
import { type EditedTerm, TermForm } from "./term-form";

type Term = EditedTerm & { retired: boolean };
type Props = {
  list: TermList;
  terms: Term[];
  /** What the list is named by. */
  labelledBy: string;
  locale: Locale;
};

/** Terms in their order, each to be renamed, moved and retired; those that are retired stand below, to be brought back. */
export function Terms({ list, terms, labelledBy, locale }: Props) {
  const { termsPage: messages, project, problems } = messagesOf(locale);
  const offered = terms.filter(({ retired }) => !retired);
  const other = locale === "en" ? "zh" : "en";
  const act = (term: Term, body: object, words: { label: string; done: string; busy: string; asks?: string }) => (
    <ActButton
      method="PATCH"
      path={`/api/v1/taxonomy/${list}/${term.code}`}
      body={body}
      version={term.version}
      label={words.label}
      busy={words.busy}
      done={fill(words.done, { term: term.name[locale] })}
      asks={words.asks ? { open: words.label, text: words.asks } : undefined}
      locale={locale}
      failure={project.failure}
    />
  );
  return (
    <ul className={classes(rows.rows, rows.managed)} aria-labelledby={labelledBy}>
      {[...offered, ...terms.filter(({ retired }) => retired)].map((term, index) => (
        <li key={term.code} className={rows.row}>
          <div>
            <h3>
              {term.name[locale]}{" "}
              <span className="other-name" lang={other === "zh" ? "zh-Hans" : "en"}>
                {term.name[other]}
              </span>
            </h3>
            <div className={rows.rowActs}>
              {term.retired && act(term, { retired: false }, messages.bringBack)}
              {!term.retired && index > 0 && act(term, { position: index - 1 }, messages.up)}
              {!term.retired && index < offered.length - 1 && act(term, { position: index + 1 }, messages.down)}
              <TermForm
                list={list}
                term={term}
                locale={locale}
                messages={messages.form}
                required={problems.required}
                failure={project.failure}
              />
              {!term.retired && act(term, { retired: true }, { ...messages.retire, asks: messages.retireText })}
            </div>
          </div>
          <div className={rows.rowState}>
            {term.retired && `${messages.retired} · `}
            <code>{term.code}</code>
          </div>
        </li>
      ))}
    </ul>
  );
}
