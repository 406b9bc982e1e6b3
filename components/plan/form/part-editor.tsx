"use client";

import { useCallback, useMemo, useState } from "react";
import type { OfferedCall } from "@/components/proposals/answered-call";
import type { Choices } from "@/components/proposals/proposal-fields";
import { ApiProblem } from "@/components/query/send";
import { namesOf } from "@/components/ui/autosave/draft-notices";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { useGoToField } from "@/components/ui/fields/use-go-to-field";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Content } from "@/lib/plan-model/fields";
import { fieldsOf, type WrittenSection } from "@/lib/plan-model/sections";
import { otherOf, textsIn } from "@/lib/plan-model/text";
import type { Budget } from "../budget-sums";
import { fieldName } from "../field-name";
import { BudgetField } from "./budget-field";
import { CallOfDraft } from "./call-of-draft";
import type { AdoptingPart, FormContext } from "./messages";
import { type AroundPart, PartPage } from "./part-page";
import { SectionFields } from "./section-fields";
import { shownValue } from "./shown-value";
import { usePart } from "./use-part";

type Props = {
  formContext: AroundPart & { part: WrittenSection };
  original: Locale;
  firstYear: number;
  stored: Stored<Content>;
  /** Whose unsaved text this browser keeps. */
  owner: number;
  places: AdoptingPart[];
  choices: Choices;
  /** The open calls, where the plan is a draft: on the page that says what it is for, one is chosen. */
  calls: OfferedCall[];
};

/** Whether anything is written in the other language. */
function isTranslated(content: Content, other: Locale): boolean {
  return textsIn(content).some(({ text }) => text[other]);
}

/** What a call leaves to a section: of the basics the summary counts, of all others each text, in the original's language. */
function limitOf(longest: number, part: WrittenSection, content: Content, original: Locale): FormContext["limit"] {
  const only = part === "basics" ? "summary" : undefined;
  const texts = textsIn(only ? { [only]: content[only] } : content);
  const written = texts.reduce((sum, { text }) => sum + (text[original]?.length ?? 0), 0);
  return { longest, left: longest - written, only };
}

/** One section of the plan, edited by several people: saves by itself, and says what the plan still lacks. */
export function PartEditor(props: Props) {
  const { formContext, original, firstYear, stored, owner, places, choices, calls } = props;
  const { code, part, locale, messages } = formContext;
  const other = otherOf(original);
  const draft = usePart({ code, part, stored, owner, original, locale });
  const { sync, state } = draft;
  const { content, save } = state;
  const [both, setBoth] = useState(() => isTranslated(stored.content, other));
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const onUnreadable = useCallback(
    (path: string, is: boolean) =>
      setUnreadable((paths) =>
        is === paths.includes(path) ? paths : is ? [...paths, path] : paths.filter((p) => p !== path),
      ),
    [],
  );

  const go = useGoToField(
    other,
    useCallback(() => setBoth(true), []),
  );

  const fields = fieldsOf(part);
  const nameOf = (path: string) => fieldName(path, fields, content, { places, locale, messages });
  const errors = useMemo(() => {
    const wrong: Record<string, string> = {};
    const refused = save.kind === "failed" && save.error instanceof ApiProblem ? save.error.problem.errors : undefined;
    for (const { path, message } of refused ?? []) wrong[path] ??= message;
    for (const { path, code: fault, params } of state.faults)
      wrong[path] ??= formatMessage(messages.problems[fault] ?? messages.problems.badForm ?? fault, locale, params);
    return wrong;
  }, [save, state.faults, messages, locale]);
  const longest = formContext.findings.round?.requirements[part]?.longest ?? null;
  const within: FormContext = {
    original,
    both,
    places,
    choices,
    locale,
    messages,
    errors,
    onUnreadable,
    limit: longest === null ? undefined : limitOf(longest, part, content, original),
  };
  const notSaved = namesOf([...unreadable, ...state.faults.map(({ path }) => path)], nameOf, locale);

  return (
    <PartPage
      formContext={formContext}
      draft={draft}
      fresh={state.version === 0}
      notSaved={notSaved}
      nameOf={nameOf}
      shown={(value, path) => shownValue(value, path, fields, { choices, places, messages })}
      onGo={go}
      tools={
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          aria-pressed={both}
          onClick={() => setBoth(!both)}
        >
          {both ? messages.form.hideOther[other] : messages.form.showOther[other]}
        </button>
      }
    >
      {part === "basics" && calls.length > 0 && (
        <CallOfDraft
          code={code}
          calls={calls}
          current={formContext.findings.round?.id ?? null}
          cluster={String(content.cluster ?? "")}
          saveFirst={() => sync.flush()}
          locale={locale}
          messages={messages}
        />
      )}
      {part === "budget" ? (
        <BudgetField
          budget={content as unknown as Budget}
          firstYear={firstYear}
          formContext={within}
          change={sync.change}
        />
      ) : (
        <SectionFields fields={fields} at="" content={content} formContext={within} change={sync.change} />
      )}
    </PartPage>
  );
}
