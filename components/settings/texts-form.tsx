"use client";

import { ApiProblem } from "@/components/query/send";
import { SiteText } from "@/components/site/site-text";
import { type ConflictMessages, ConflictPanel } from "@/components/ui/autosave/conflict-panel";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { messagesFor, type ProblemMessages } from "@/components/ui/fields/field-messages";
import { FormField } from "@/components/ui/fields/form-field";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { LOCALES, type Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LONGEST_SITE_TEXT, type Settings } from "@/lib/rounds/schema";
import { SITE_PAGES } from "@/lib/site/pages";
import styles from "./programme.module.css";
import { textChangeOf, textField, textsOf } from "./text-values";
import { useSettings } from "./use-settings";

type Props = {
  settings: Settings;
  locale: Locale;
  messages: Messages["site"];
  programme: Messages["programme"];
  conflictMessages: ConflictMessages;
  problems: ProblemMessages;
  failure: Messages["project"]["failure"];
};

const TEXTS = { valuesOf: textsOf, changeOf: textChangeOf };

/** What the site's own pages say, in both languages, for the secretariat to write. */
export function TextsForm({ settings, locale, messages, programme, conflictMessages, problems, failure }: Props) {
  const {
    values,
    conflict,
    notice: announcement,
    saving,
    faults,
    save,
    change,
    choose,
  } = useSettings(settings, TEXTS, { locale, onSaved: () => tellAct(programme.saved) });
  const problem = saving.error instanceof ApiProblem ? saving.error.problem : null;

  const nameOf = (path: string) => {
    const [page, language] = path.split(".") as [(typeof SITE_PAGES)[number], Locale];
    return `${messages.pages[page].title} · ${messages.form[language]}`;
  };
  const editor = announcement?.kind === "joined" ? (announcement.by?.[locale] ?? conflictMessages.someone) : "";
  return (
    <>
      {conflict && (
        <ConflictPanel
          conflict={conflict}
          nameOf={nameOf}
          shown={(value) => String(value)}
          locale={locale}
          messages={conflictMessages}
          onChoose={choose}
        />
      )}
      <DraftForm
        className={styles.programmeForm}
        place="site-texts/site"
        check={() => messagesFor(faults(), problems, locale)}
        onSend={save}
      >
        <p className={panels.sectionHint}>{messages.form.hint}</p>
        {SITE_PAGES.map((page) => (
          <section key={page} aria-labelledby={`page-${page}`}>
            <h2 id={`page-${page}`}>{messages.pages[page].title}</h2>
            {LOCALES.map((language) => {
              const path = textField(page, language);
              return (
                <FormField key={path} path={path} label={messages.form[language]} longest={LONGEST_SITE_TEXT}>
                  {(control) => (
                    <textarea
                      {...control}
                      name={path}
                      rows={8}
                      lang={language === "zh" ? "zh-Hans" : "en"}
                      value={values[path]}
                      onChange={(event) => change({ [path]: event.target.value })}
                    />
                  )}
                </FormField>
              );
            })}
            <details>
              <summary>{messages.form.usual}</summary>
              <SiteText text={messages.pages[page].text} />
            </details>
            <p>
              <a href={`/${locale}/${page}`}>{messages.form.view}</a>
            </p>
          </section>
        ))}
        {problem?.status !== 412 && <Failure error={saving.error} locale={locale} messages={failure} />}
        <div className={styles.programmeEnd}>
          <button
            type="submit"
            className={classes(controls.button, controls.primary)}
            aria-disabled={saving.isPending || conflict ? true : undefined}
          >
            {saving.isPending ? programme.saving : messages.form.save}
          </button>
          <p className="hint" role="status">
            {announcement &&
              (announcement.kind === "joined"
                ? formatMessage(messages.form.joined, locale, { name: editor })
                : programme[announcement.kind])}
          </p>
        </div>
      </DraftForm>
    </>
  );
}
