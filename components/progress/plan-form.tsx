"use client";

import { useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField, fieldId } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import type { MilestoneMessages } from "@/components/ui/fields/milestone-messages";
import forms from "@/components/ui/forms.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { useToday } from "@/components/ui/today";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatDate } from "@/lib/language/format";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { MILESTONE_KINDS } from "@/lib/plan-model/choices";
import { LIMITS } from "@/lib/text/limits";
import { useAddMilestone } from "./use-milestones";

type Props = {
  code: string;
  packages: { key: string; name: string }[];
  places: { slug: string; name: string }[];
  earlier: { id: number; title: string }[];
  locale: Locale;
  messages: MilestoneMessages & { optional: string };
  failure: Catalogue["project"]["failure"];
  required: string;
};

/** Plans a milestone or deliverable: what will be there, by when, in which work package, and what has to come first. */
export function PlanForm({ code, packages, places, earlier, locale, messages, failure, required }: Props) {
  const mutation = useAddMilestone(code, locale, ({ title, dueOn }) =>
    tellActAt(`plan/${code}`, formatMessage(messages.done, locale, { title, date: formatDate(dueOn, locale) })),
  );
  const [key, setKey] = useState(newKey);
  const [past, setPast] = useState(false);
  const today = useToday();
  const due = useRef<HTMLInputElement>(null);
  const confirmed = useRef<string | null>(null);
  const { busy } = mutation;

  function add(data: FormData) {
    if (busy) return;
    const text = textsOf(data);
    const [title, dueOn] = [text("title"), text("dueOn")];
    const past = dueOn < today && dueOn !== confirmed.current;
    setPast(past);
    if (past) return document.getElementById(fieldId("milestone.dueOn"))?.focus();
    const milestone = {
      kind: text("kind") as (typeof MILESTONE_KINDS)[number],
      title,
      language: languageOf(title, locale),
      dueOn,
      workPackage: text("workPackage") || null,
      place: text("place") || null,
      dependsOn: data.getAll("dependsOn").map(Number),
    };
    return mutation.mutateAsync({ milestone, key }, { onSuccess: () => setKey(newKey()) });
  }

  return (
    <>
      <ActBeside at={`plan/${code}`} />
      <details className={panels.disclosure}>
        <summary>{messages.open}</summary>
        <DraftForm
          key={key}
          place={`milestone/${code}`}
          check={(data) => missingIn(data, ["title", "dueOn"], (name) => `milestone.${name}`, required)}
          onSend={add}
          className={forms.smallForm}
        >
          <ChoiceField
            path="milestone.kind"
            name="kind"
            label={messages.fields.kind}
            options={MILESTONE_KINDS.map((kind) => ({ value: kind, name: messages.kinds[kind] }))}
          />
          <FormField path="milestone.title" label={messages.fields.title} longest={LIMITS.title}>
            {(control) => <input {...control} name="title" autoComplete="off" />}
          </FormField>
          <FormField path="milestone.dueOn" label={messages.fields.dueOn}>
            {(control) => (
              <>
                <input
                  {...control}
                  type="date"
                  name="dueOn"
                  {...DAY_BOUNDS}
                  ref={due}
                  aria-describedby={[control["aria-describedby"], "milestone-past"].filter(Boolean).join(" ")}
                  onChange={() => setPast(false)}
                />
                <div id="milestone-past" role="status" className={forms.numberNote}>
                  {past && (
                    <>
                      <p>{messages.past}</p>
                      <button
                        type="submit"
                        className={controls.button}
                        onClick={() => {
                          confirmed.current = due.current?.value ?? null;
                        }}
                      >
                        {messages.pastYes}
                      </button>
                    </>
                  )}
                </div>
              </>
            )}
          </FormField>
          {packages.length > 0 && (
            <ChoiceField
              path="milestone.workPackage"
              name="workPackage"
              label={messages.fields.workPackage}
              optional={messages.optional}
              none={messages.none}
              options={packages.map((each) => ({ value: each.key, name: each.name }))}
            />
          )}
          <ChoiceField
            path="milestone.place"
            name="place"
            label={messages.fields.place}
            optional={messages.optional}
            none={messages.none}
            options={places.map(({ slug, name }) => ({ value: slug, name }))}
          />
          {earlier.length > 0 && (
            <fieldset>
              <legend>
                {messages.fields.dependsOn} <span className={forms.fieldOptional}>{messages.optional}</span>
              </legend>
              {earlier.map(({ id, title }) => (
                <label key={id} className={forms.option}>
                  <input type="checkbox" name="dependsOn" value={id} />
                  <span>{title}</span>
                </label>
              ))}
            </fieldset>
          )}
          <Failure error={mutation.error} locale={locale} messages={failure} />
          <button type="submit" className={controls.button} disabled={busy}>
            {busy ? messages.adding : messages.add}
          </button>
        </DraftForm>
      </details>
    </>
  );
}
