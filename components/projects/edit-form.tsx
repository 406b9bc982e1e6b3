"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import type { Locale, Messages as Words } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ProjectView } from "@/lib/projects/present";
import { ErrorSummary } from "./error-summary";
import { fieldName, messagesFor, type ProblemWords, refusedFields } from "./field-messages";
import type { Messages } from "./form-field";
import { FormNotice } from "./form-notice";
import { KeptNote } from "./kept-note";
import { KeptOffer } from "./kept-offer";
import { type Choices, ProposalFields } from "./proposal-fields";
import { changedFields, editOf, type ProposalValues, valuesOf, valuesOfProject, withFields } from "./proposal-values";
import { StaleChoice } from "./stale-choice";
import { useKeptForm } from "./use-kept-form";
import { useEdit } from "./use-proposal";

type Stored = { values: ProposalValues; version: number };
type Props = {
  code: string;
  stored: Stored;
  owner: string;
  choices: Choices;
  locale: Locale;
  words: Words["propose"];
  problems: ProblemWords;
};

const storedOf = (project: ProjectView): Stored => ({ values: valuesOfProject(project), version: project.version });

/** Edits a proposal; when somebody else was faster, both texts are shown and nothing is lost. */
export function EditForm({ code, stored, owner, choices, locale, words, problems }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(stored);
  const kept = useKeptForm(`${owner}.${code}`, form, { version: base.version, base: base.values });
  const mutation = useEdit(code, locale);
  const [errors, setErrors] = useState<Messages>({});
  const [note, setNote] = useState("");
  /** What the form starts from, where that is not the stored text; a new one makes a new form. */
  const [start, setStart] = useState<{ round: number; values: ProposalValues } | null>(null);
  const [stale, setStale] = useState<{ mine: ProposalValues; theirs: Stored } | null>(null);
  const busy = mutation.isPending || mutation.isSuccess;

  function restore(before: Parameters<typeof kept.restore>[0]) {
    kept.restore(before);
    // It was written on the version of then: if that is not the present one, saving it shows both.
    if (before.version && before.base) setBase({ values: before.base, version: before.version });
    setStart({ round: (start?.round ?? 0) + 1, values: before.values });
  }

  async function save(values: ProposalValues, on: Stored) {
    if (busy) return;
    const changed = changedFields(on.values, values);
    setNote(changed.length ? "" : words.nothingChanged);
    if (changed.length === 0) return;
    const edit = editOf(on.values, values);
    const checked = await import("./check-proposal").then(({ checkEdit }) => checkEdit(edit)).catch(() => null);
    const wrong = checked && !checked.ok ? messagesFor(checked.errors, problems, locale) : {};
    setErrors(wrong);
    mutation.reset();
    if (Object.keys(wrong).length) return;
    mutation.mutate(
      { edit, version: on.version },
      {
        onSuccess: () => {
          kept.done();
          router.push(`/${locale}/projects/${code}`);
          router.refresh();
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.problem.status === 412) showBoth(values, on);
          else setErrors(refusedFields(error, values) ?? {});
        },
      },
    );
  }

  async function showBoth(mine: ProposalValues, on: Stored) {
    try {
      const now = await send<ProjectView>("GET", `/api/v1/projects/${code}`, undefined, { locale });
      const theirs = storedOf(now);
      const ours = withFields(theirs.values, mine, changedFields(on.values, mine));
      if (changedFields(theirs.values, ours).length) setStale({ mine: ours, theirs });
      else editFurther(ours, theirs);
    } catch {
      // Without the stored text nothing can be compared; the refusal stays in sight, and so does the form.
    }
  }

  function editFurther(values: ProposalValues, on: Stored) {
    setBase(on);
    setStart({ round: (start?.round ?? 0) + 1, values });
    setStale(null);
    mutation.reset();
  }

  const isStale = mutation.error instanceof ApiProblem && mutation.error.problem.status === 412;
  if (stale) {
    const { mine, theirs } = stale;
    return (
      <StaleChoice
        mine={mine}
        theirs={theirs.values}
        choices={choices}
        busy={busy}
        failure={<FormNotice error={isStale ? null : mutation.error} draft={kept.id} locale={locale} words={words} />}
        words={words}
        onSave={(values) => save(values, theirs)}
        onEdit={(values) => editFurther(values, theirs)}
      />
    );
  }
  const initial = start?.values ?? stored.values;
  return (
    <>
      {kept.offered && (
        <KeptOffer kept={kept.offered} locale={locale} words={words} onContinue={restore} onDiscard={kept.discard} />
      )}
      <form
        key={start?.round}
        ref={form}
        className="proposal-form"
        noValidate
        onInput={kept.changed}
        onSubmit={(event) => event.preventDefault()}
      >
        <ErrorSummary
          title={say(words.errors, locale, { count: Object.keys(errors).length })}
          errors={errors}
          nameOf={(path) => fieldName(path, words)}
        />
        <ProposalFields
          initial={initial}
          choices={choices}
          errors={errors}
          locale={locale}
          words={words}
          onChanged={kept.changed}
          languageFixed
        />
        <FormNotice
          error={Object.keys(errors).length ? null : mutation.error}
          draft={kept.id}
          locale={locale}
          words={words}
        />
        <div className="form-buttons">
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => {
              kept.save();
              if (form.current) save(valuesOf(form.current), base);
            }}
          >
            {busy ? words.saving : words.save}
          </button>
          <a className="button" href={`/${locale}/projects/${code}`}>
            {words.backToProject}
          </a>
        </div>
        {note && <p role="status">{note}</p>}
        <KeptNote saved={kept.saved} locale={locale} words={words} />
      </form>
    </>
  );
}
