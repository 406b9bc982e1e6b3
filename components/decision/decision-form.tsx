"use client";

import { useRef, useState } from "react";
import { SectionChoice } from "@/components/projects/section-choice";
import type { TransitionMessages } from "@/components/projects/transition-names";
import { useMove } from "@/components/projects/use-transition";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered } from "@/components/query/send";
import { DraftForm, DraftPart } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type Messages as Faults, FieldGroup, FormField } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { FormSection } from "@/lib/plan-model/sections";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Condition } from "@/lib/project-rules/transitions";
import type { ProjectAbilities } from "@/lib/projects/present";
import { LIMITS } from "@/lib/text/limits";
import { AnswerFields } from "./answer-fields";
import { CHOICES, type Choice, TARGET } from "./choices";
import { type ConditionDraft, ConditionFields, newCondition } from "./condition-fields";
import styles from "./decision.module.css";
import { DecisionDialog } from "./decision-dialog";
import type { DecisionMessages } from "./decision-messages";

type Props = {
  code: string;
  status: ProjectStatus;
  /** The version that the decision is made on: the one that was sent when the page was read. */
  version: number | null;
  /** Whether the review is still to be started: agreeing starts it as well. Every other decision needs none. */
  startsReview: boolean;
  /** What the assessors advise, where the answer to the places begins. */
  advice: { en: string; zh: string };
  /** The moves that are the reader's to make now. */
  possible: ProjectAbilities["transitions"];
  /** What an agreement still waits for: nothing else can wait. */
  agreementLacks: Condition[];
  /** The places that can still answer an invitation. */
  invited: string[];
  locale: Locale;
  messages: DecisionMessages;
  transitionMessages: TransitionMessages;
};

/** The decision on a proposal: one of four, with what each of them needs; what was written stays when one changes it. */
export function DecisionForm({
  code,
  status,
  version,
  advice,
  startsReview,
  possible,
  agreementLacks,
  invited,
  locale,
  messages,
  transitionMessages,
}: Props) {
  const [key, setKey] = useState(newKey);
  const [startKey] = useState(newKey);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [sections, setSections] = useState<FormSection[]>([]);
  const [conditions, setConditions] = useState<ConditionDraft[]>([newCondition()]);
  const [reason, setReason] = useState("");
  const [answer, setAnswer] = useState(advice);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const confirmed = useRef(false);
  const goesThrough = (one: Choice) => startsReview && TARGET[one] === "AGREED";
  const offered = (one: Choice) =>
    goesThrough(one) ? agreementLacks.length === 0 : possible.some(({ to }) => to === TARGET[one]);
  const needsReason = choice === "requestChanges" || choice === "decline";
  const written = conditions.filter(({ text }) => text.trim());

  const doneOf = (made: Choice) =>
    made === "agreeWithConditions" ? messages.choices[made].done : transitionMessages.verbs[made].done;

  const mutation = useMove(code, locale, {
    onShown: ({ to, conditions: set }) => {
      const made = CHOICES.find((one) => TARGET[one] === to) ?? "agree";
      tellAct(doneOf(set?.length ? "agreeWithConditions" : made));
    },
  });

  const restore = (drafts: Pick<ConditionDraft, "text" | "dueOn">[]) =>
    setConditions(drafts.map((one) => ({ ...newCondition(), ...one })));

  const check = (): Faults => ({
    ...(choice ? {} : { "decision.choice": messages.chooseFirst }),
    ...(choice === "agreeWithConditions" && !written.length ? { "conditions.0.text": messages.conditionsMissing } : {}),
    ...(needsReason && !reason.trim() ? { "decision.reason": transitionMessages.reasonNeeded } : {}),
  });

  function decide() {
    if (mutation.busy || !choice) return;
    if (!confirmed.current) return setAsking(true);
    confirmed.current = false;
    return mutation.mutateAsync(
      {
        to: TARGET[choice],
        from: status,
        version,
        reason: reason.trim(),
        answer: { en: answer.en.trim(), zh: answer.zh.trim() },
        key,
        ...(goesThrough(choice) && { through: { to: "UNDER_REVIEW", key: startKey } }),
        ...(choice === "requestChanges" && sections.length && { sections }),
        ...(choice === "agreeWithConditions" && {
          conditions: written.map(({ text, dueOn }) => ({
            text: text.trim(),
            language: languageOf(text, locale),
            dueOn: dueOn || null,
          })),
        }),
      },
      {
        onError: (error) => !isUnanswered(error) && setKey(newKey()),
      },
    );
  }

  async function confirm() {
    setAsking(false);
    confirmed.current = true;
    button.current?.form?.requestSubmit(button.current);
  }

  return (
    <>
      <DraftForm place={`decision/${code}`} check={check} onSend={decide}>
        <DraftPart
          name="conditions"
          value={conditions.map(({ text, dueOn }) => ({ text, dueOn }))}
          onRestore={restore}
        />
        <DraftPart name="sections" value={sections} onRestore={setSections} />
        <FieldGroup path="decision.choice" label={messages.choose}>
          {CHOICES.map((one) => (
            <label key={one} className={forms.option}>
              <input
                type="radio"
                name="choice"
                value={one}
                checked={choice === one}
                disabled={!offered(one)}
                onChange={() => setChoice(one)}
              />
              <span>
                <strong>{messages.choices[one].name}</strong>
                <span className={forms.fieldHint}>{messages.choices[one].does}</span>
                {!offered(one) && (
                  <span className={styles.whyNot}>
                    {agreementLacks
                      .map((condition) => transitionMessages.unmet[condition])
                      .join(PUNCTUATION[locale].sentences)}
                  </span>
                )}
              </span>
            </label>
          ))}
        </FieldGroup>
        {choice === "agreeWithConditions" && (
          <ConditionFields conditions={conditions} onChange={setConditions} messages={messages} />
        )}
        {choice === "requestChanges" && transitionMessages.parts && (
          <SectionChoice
            chosen={sections}
            onChange={setSections}
            messages={transitionMessages.sections}
            parts={transitionMessages.parts}
          />
        )}
        <FormField
          path="decision.reason"
          label={needsReason ? transitionMessages.reason : transitionMessages.note}
          hint={transitionMessages.reasonHint}
          longest={LIMITS.reason}
        >
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={5}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              aria-required={needsReason}
            />
          )}
        </FormField>
        <AnswerFields
          answer={answer}
          advised={!!(advice.en || advice.zh)}
          onChange={setAnswer}
          locale={locale}
          messages={messages}
        />
        <Failure error={mutation.error} locale={locale} messages={transitionMessages.failure} />
        <button
          ref={button}
          type="submit"
          className={classes(controls.button, choice === "decline" ? controls.danger : controls.primary)}
          disabled={mutation.busy}
        >
          {mutation.busy ? transitionMessages.moving : choice ? messages.choices[choice].button : messages.decide}
        </button>
      </DraftForm>
      {asking && choice && (
        <DecisionDialog
          code={code}
          choice={choice}
          says={{ reason: !!reason.trim(), answer: !!(answer.en.trim() || answer.zh.trim()) }}
          from={status}
          invited={invited}
          locale={locale}
          messages={messages}
          dialogMessages={transitionMessages}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
