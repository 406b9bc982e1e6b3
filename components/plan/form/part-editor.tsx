"use client";

import Link from "next/link";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { DraftNotices, namesOf } from "@/components/editing/draft-notices";
import type { Stored } from "@/components/editing/draft-sync";
import { EditorFields } from "@/components/editing/editor-fields";
import { SaveStatus } from "@/components/editing/save-status";
import { useGoToField } from "@/components/editing/use-go-to-field";
import type { Choices } from "@/components/projects/proposal-fields";
import { ApiProblem } from "@/components/query/send";
import { formatDateTime } from "@/lib/language/format";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { PlanPart } from "@/lib/projects/plan/parts";
import type { FindingPage, FindingView } from "@/lib/projects/plan/present";
import { otherOf, textsIn } from "@/lib/projects/plan/text";
import type { Budget } from "../budget-sums";
import { CheckList } from "../check-list";
import { fieldName } from "../field-name";
import { FIELDS } from "../fields";
import { SectionsNav } from "../sections-nav";
import { type Basics, BasicsFields } from "./basics-fields";
import { BudgetField } from "./budget-field";
import { SectionFields } from "./section-fields";
import { shownValue } from "./shown-value";
import { useFindings } from "./use-findings";
import { usePart } from "./use-part";
import type { Content, PlanWords, Surroundings, TakingPart } from "./words";

type Props = {
  project: { code: string; original: Locale; firstYear: number };
  part: PlanPart;
  stored: Stored<Content>;
  /** Whose unsaved text this browser keeps. */
  owner: number;
  places: TakingPart[];
  choices: Choices;
  findings: FindingPage;
  /** The parts with a translation that is behind. */
  behind: string[];
  neighbours: { previous: PlanPart | null; next: PlanPart | null };
  locale: Locale;
  words: PlanWords;
  /** What else stands on this page: below the fields, and beside them. */
  below?: ReactNode;
  beside?: ReactNode;
};

/** Whether anything is written in the other language. */
function isTranslated(content: Content, other: Locale): boolean {
  const { title, summary } = content as Partial<Basics>;
  const basics = [title, summary].some((text) => typeof text === "object" && !!text?.[other]);
  return basics || textsIn(content).some(({ text }) => text[other]);
}

/** One section of the plan, edited by several people: saves by itself, and says what the plan still lacks. */
export function PartEditor(props: Props) {
  const { project, part, stored, owner, places, choices, findings: initial, behind, neighbours, locale, words } = props;
  const { code, original } = project;
  const other = otherOf(original);
  const draft = usePart({ code, part, stored, owner, original, locale });
  const { sync, state } = draft;
  const { content, save } = state;
  const findings = useFindings(code, state.version, initial, locale);
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

  const fields = part === "basics" || part === "budget" || part === "timeline" ? [] : FIELDS[part];
  const nameOf = (path: string) => fieldName(path, fields, content, { places, locale, words });
  const errors = useMemo(() => {
    const wrong: Record<string, string> = {};
    const refused = save.kind === "failed" && save.error instanceof ApiProblem ? save.error.problem.errors : undefined;
    for (const { path, message } of refused ?? []) wrong[path] ??= message;
    for (const { path, code: fault, params } of state.faults)
      wrong[path] ??= say(words.problems[fault] ?? words.problems.badForm ?? fault, locale, params);
    return wrong;
  }, [save, state.faults, words, locale]);
  const around: Surroundings = { original, both, places, locale, words, errors, onUnreadable };
  const notSaved = namesOf([...unreadable, ...state.faults.map(({ path }) => path)], nameOf, locale);
  const here = (target: PlanPart) => `/${locale}/projects/${code}/plan/edit/${target}`;
  const fresh = state.version === 0 && save.kind === "saved";

  return (
    <div className="plan-form">
      <EditorFields className="plan-fields">
        {part !== "timeline" && (
          <div className="editor-bar">
            {fresh ? (
              <p className="save-status">{words.form.neverEdited}</p>
            ) : (
              <SaveStatus
                save={save}
                notSaved={notSaved}
                locale={locale}
                words={words.sync}
                onRetry={() => void sync.flush()}
              />
            )}
            <button type="button" className="button quiet" aria-pressed={both} onClick={() => setBoth(!both)}>
              {both ? words.form.hideOther[other] : words.form.showOther[other]}
            </button>
          </div>
        )}
        <DraftNotices
          draft={draft}
          nameOf={nameOf}
          shown={(value, path) => shownValue(value, path, { choices, places, words })}
          locale={locale}
          words={words.sync}
        />
        {part === "basics" && (
          <BasicsFields basics={content as Basics} choices={choices} around={around} change={sync.change} />
        )}
        {part === "budget" && (
          <BudgetField
            budget={content as unknown as Budget}
            firstYear={project.firstYear}
            around={around}
            change={sync.change}
          />
        )}
        <SectionFields fields={fields} at="" content={content} around={around} change={sync.change} />
        {props.below}
        {stored.editor && (
          <p className="hint">
            {say(words.form.editedBy, locale, {
              name: stored.editor[locale],
              date: formatDateTime(stored.updatedAt, locale),
            })}
          </p>
        )}
        <div className="plan-steps">
          {neighbours.previous && (
            <Link className="button" prefetch={false} href={here(neighbours.previous)}>
              {say(words.form.previous, locale, { name: words.parts[neighbours.previous] })}
            </Link>
          )}
          {neighbours.next ? (
            <Link className="button primary" prefetch={false} href={here(neighbours.next)}>
              {say(words.form.next, locale, { name: words.parts[neighbours.next] })}
            </Link>
          ) : (
            <Link className="button primary" prefetch={false} href={`/${locale}/projects/${code}/plan`}>
              {words.form.toPlan}
            </Link>
          )}
        </div>
      </EditorFields>
      <aside className="plan-beside">
        <SectionsNav code={code} parts={findings.parts} behind={behind} current={part} locale={locale} words={words} />
        <CheckList
          code={code}
          findings={findings.items}
          locale={locale}
          words={words}
          onGo={(finding: FindingView) => {
            if (finding.part === part) go(finding.path);
            return finding.part === part;
          }}
        />
        {props.beside}
      </aside>
    </div>
  );
}
