"use client";

import { useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import { useToday } from "@/components/ui/today";
import { TIME_BOUNDS } from "@/lib/language/bounds";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatDayAndTime } from "@/lib/language/moment";
import { fill, formatMessage } from "@/lib/language/say";
import { OTHER_ZONE, OWN_ZONE } from "@/lib/places/programme-zones";
import { clockIn, instantIn } from "@/lib/places/zones";
import type { RoundView } from "@/lib/rounds/schema";
import { LIMITS } from "@/lib/text/limits";
import { bodyOf, lackOf, type RoundBody } from "./round-body";
import { RoundRequirements } from "./round-requirements";
import styles from "./rounds.module.css";
import type { SuggestedCall } from "./suggested-call";

type Option = { id: number; name: string };
type Props = {
  round: RoundView | null;
  /** What a new one is called and when it is open, unless something else is said. */
  suggested: SuggestedCall;
  clusters: { code: string; name: string }[];
  assessors: Option[];
  templates: Option[];
  locale: Locale;
  messages: Messages["rounds"]["form"];
  parts: Messages["plan"]["sections"];
  numbers: NumberMessages;
  failure: Messages["project"]["failure"];
  dialogMessages: DialogMessages;
};
const clockOf = (iso: string) => clockIn(OWN_ZONE, new Date(iso));

/** The form in which the secretariat opens a round or changes one. */
export function RoundForm({
  round,
  suggested,
  clusters,
  assessors,
  templates,
  locale,
  messages,
  parts,
  numbers,
  failure,
  dialogMessages,
}: Props) {
  const [key, setKey] = useState(newKey);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const today = useToday();
  const [asked, setAsked] = useState<RoundBody | null>(null);
  const [times, setTimes] = useState({
    opensAt: clockOf((round ?? suggested).opensAt),
    closesAt: clockOf((round ?? suggested).closesAt),
  });
  const mutation = useChange({
    mutationFn: (body: RoundBody) =>
      round
        ? send<RoundView>("PATCH", `/api/v1/rounds/${round.id}`, body, { locale, ifMatch: round.version })
        : send<RoundView>("POST", "/api/v1/rounds", body, { locale, idempotencyKey: key }),
    onSuccess: () => setKey(newKey()),
    onShown: () => tellAct(round ? messages.saved : messages.opened),
    onError: (error) => !isUnanswered(error) && setKey(newKey()),
  });

  function submit(data: FormData) {
    if (mutation.isPending) return;
    const body = bodyOf(data);
    if (!round && !confirmed.current) return setAsked(body);
    confirmed.current = false;
    return mutation.mutateAsync(body);
  }

  async function open() {
    setAsked(null);
    confirmed.current = true;
    form.current?.requestSubmit();
  }

  const elsewhere = (local: string) => {
    const at = instantIn(OWN_ZONE, local);
    return at && fill(messages.elsewhere, { time: formatDayAndTime(at.toISOString(), locale, OTHER_ZONE) });
  };
  const field = (path: string, label: string, hint?: string | null) => ({
    path,
    label,
    hint: hint || undefined,
  });

  return (
    <>
      <DraftForm
        place={`round/${round?.id ?? "new"}`}
        ref={form}
        className={styles.roundForm}
        check={(data) => lackOf(bodyOf(data), messages, round ? null : today)}
        onSend={submit}
      >
        {(["en", "zh"] as const).map((language) => (
          <FormField
            key={language}
            {...field(`title.${language}`, language === "en" ? messages.titleEn : messages.titleZh)}
            longest={LIMITS.title}
          >
            {(control) => (
              <input
                {...control}
                name={`title.${language}`}
                lang={language}
                defaultValue={(round ?? suggested).title[language]}
              />
            )}
          </FormField>
        ))}
        <div className={forms.fieldRow}>
          {(["opensAt", "closesAt"] as const).map((name) => (
            <FormField key={name} {...field(name, messages[name], elsewhere(times[name]))}>
              {(control) => (
                <input
                  {...control}
                  name={name}
                  type="datetime-local"
                  {...TIME_BOUNDS}
                  value={times[name]}
                  onChange={({ currentTarget: { value } }) => setTimes((now) => ({ ...now, [name]: value }))}
                />
              )}
            </FormField>
          ))}
        </div>
        <FieldGroup {...field("clusters", messages.clusters, messages.clustersHint)}>
          {clusters.map(({ code, name }) => (
            <label key={code} className={forms.option}>
              <input type="checkbox" name="clusters" value={code} defaultChecked={round?.clusters.includes(code)} />
              <span>{name}</span>
            </label>
          ))}
        </FieldGroup>
        <FieldGroup {...field("requirements", messages.requirements)}>
          <RoundRequirements
            requested={round?.requirements}
            messages={messages}
            parts={parts}
            numbers={numbers}
            locale={locale}
          />
        </FieldGroup>
        <ChoiceField
          {...field("template", messages.template)}
          name="template"
          none={messages.latest}
          options={templates.map(({ id, name }) => ({ value: id, name }))}
          initial={round?.template?.id ?? ""}
        />
        <FieldGroup {...field("assessors", messages.assessors)}>
          {assessors.length === 0 && <p className={panels.sectionEmpty}>{messages.noAssessors}</p>}
          {assessors.map((one) => (
            <label key={one.id} className={forms.option}>
              <input
                type="checkbox"
                name="assessors"
                value={one.id}
                defaultChecked={round?.assessors?.some((chosen) => chosen.id === one.id)}
              />
              <span>{one.name}</span>
            </label>
          ))}
        </FieldGroup>
        <Failure error={mutation.error} locale={locale} messages={failure} />
        <button type="submit" className={classes(controls.button, controls.primary)} disabled={mutation.busy}>
          {mutation.busy ? messages.saving : round ? messages.save : messages.open}
        </button>
      </DraftForm>
      {asked && (
        <ReasonDialog
          place="round/new/open"
          title={messages.open}
          description={formatMessage(messages.openTells, locale, {
            title: asked.title[locale],
            opens: asked.opensAt ? formatDayAndTime(asked.opensAt, locale, OWN_ZONE) : "",
            closes: asked.closesAt ? formatDayAndTime(asked.closesAt, locale, OWN_ZONE) : "",
          })}
          confirm={messages.open}
          danger={false}
          reason={null}
          pending={false}
          failure={null}
          messages={dialogMessages}
          onConfirm={open}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
