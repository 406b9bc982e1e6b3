"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { WeightsEffect } from "@/lib/matching/weight-schema";
import type { ReasonKind, Weights } from "@/lib/matching/weights";
import { percent } from "./percent";
import styles from "./weights.module.css";
import { WeightsEffectPanel } from "./weights-effect";

type Props = {
  weights: Weights;
  declared: Weights;
  version: number;
  locale: Locale;
  messages: Messages["weightsPage"];
  failure: Messages["project"]["failure"];
};

const ENDPOINT = "/api/v1/matching/weights";

/** Sets how much each reason to fit weighs; what it would change is shown first, and only what was shown can be saved. */
export function WeightsForm({ weights, declared, version, locale, messages, failure }: Props) {
  const [values, setValues] = useState<Weights>(weights);
  const preview = useChange({
    shownBy: [],
    mutationFn: (input: Weights) => send<WeightsEffect>("POST", `${ENDPOINT}/effect`, input, { locale }),
  });
  const saving = useChange({
    mutationFn: (input: Weights) => send("PATCH", ENDPOINT, input, { locale, ifMatch: version }),
    orOutdated: true,
    onShown: () => {
      preview.reset();
      tellAct(messages.saved);
    },
  });
  const kinds = Object.keys(values) as ReasonKind[];
  const sum = kinds.reduce((all, kind) => all + values[kind], 0);
  const change = (next: Weights) => {
    setValues(next);
    preview.reset();
  };
  const show = () => {
    if (sum > 0 && !preview.isPending) preview.mutate(values);
  };
  const said = (kind: ReasonKind) =>
    formatMessage(messages.share, locale, {
      weight: values[kind],
      share: percent(sum > 0 ? values[kind] / sum : 0),
    });
  return (
    <DraftForm
      place="weights/matching"
      className={styles.form}
      onSend={() => {
        if (preview.data) return saving.busy ? undefined : saving.mutateAsync(values);
        show();
      }}
    >
      {kinds.map((kind) => (
        <FormField key={kind} path={kind} label={messages.reasons[kind].name} hint={messages.reasons[kind].means}>
          {(control) => (
            <span className={styles.weight}>
              <input
                {...control}
                type="range"
                name={kind}
                min={0}
                max={100}
                step={1}
                value={values[kind]}
                aria-valuetext={said(kind)}
                onChange={({ target }) => change({ ...values, [kind]: Number(target.value) })}
              />
              <output htmlFor={control.id}>{said(kind)}</output>
            </span>
          )}
        </FormField>
      ))}
      {sum === 0 && <p role="alert">{messages.allZero}</p>}
      <div className={styles.acts}>
        <button
          type="button"
          className={classes(controls.button, preview.data ? undefined : controls.primary)}
          aria-disabled={preview.isPending || sum === 0 || undefined}
          onClick={show}
        >
          {preview.isPending ? messages.showing : messages.show}
        </button>
        <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => change(declared)}>
          {messages.declared}
        </button>
      </div>
      <Failure error={preview.error ?? saving.error} locale={locale} messages={failure} />
      {preview.data && (
        <WeightsEffectPanel effect={preview.data} locale={locale} messages={messages}>
          <button
            type="submit"
            className={classes(controls.button, controls.primary)}
            aria-disabled={saving.busy || undefined}
          >
            {saving.busy ? messages.saving : messages.save}
          </button>
        </WeightsEffectPanel>
      )}
    </DraftForm>
  );
}
