"use client";

import { type ReactNode, useState } from "react";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import type { Locale } from "@/lib/language/locales";
import { fill } from "@/lib/language/say";
import { firstFields } from "@/lib/plan-model/basics";
import { ClusterFields, type ClusterOption } from "./cluster-fields";
import { LanguageFields, type Limits } from "./language-fields";
import { type PlaceOption, PlacePicker } from "./place-picker";
import styles from "./proposal.module.css";
import type { ProposeMessages } from "./proposal-messages";
import { fieldName } from "./proposal-messages";
import type { ProposalValues } from "./proposal-values";

export type Choices = {
  clusters: ClusterOption[];
  challenges: { code: string; name: string }[];
};

const DAYS = firstFields().filter(({ kind }) => kind === "day");

type Props = {
  initial: ProposalValues;
  choices: Choices;
  locale: Locale;
  messages: ProposeMessages;
  onChanged: () => void;
};

/** Who leads and who is asked: only while the project is being proposed. */
export function PlaceFields(props: Props & { own: PlaceOption[]; others: PlaceOption[] }) {
  const { initial, own, others, locale, messages, onChanged } = props;
  const [lead, setLead] = useState(initial.lead);
  const side = own.find(({ slug }) => slug === lead)?.side;
  const [only] = own;
  return (
    <>
      {own.length === 1 && only ? (
        <p className={styles.leadFixed}>
          <input type="hidden" name="lead" value={only.slug} />
          {fill(messages.leadFixed, { name: only.name[locale] })}
        </p>
      ) : (
        <ChoiceField
          path="lead"
          name="lead"
          label={messages.fields.lead}
          options={own.map(({ slug, name }) => ({ value: slug, name: name[locale] }))}
          value={lead}
          onChoose={setLead}
        />
      )}
      <FormField path="partners" label={messages.fields.partners} hint={messages.partnersHint}>
        {(control) => (
          <PlacePicker
            key={side}
            id={control.id}
            name="partners"
            places={others.filter((place) => place.side !== side)}
            sameSide={[...own, ...others].filter((place) => place.side === side)}
            chosen={initial.partners}
            invalid={control["aria-invalid"]}
            describedBy={control["aria-describedby"]}
            locale={locale}
            messages={messages}
            onChanged={onChanged}
          />
        )}
      </FormField>
    </>
  );
}

type TextProps = {
  /** What else a text must keep to, by the field's name. */
  limits?: Limits;
  onCluster?: (cluster: string) => void;
  /** What the chosen cluster leads to. */
  belowCluster?: ReactNode;
};

/** What a proposal says: its text in one language or both, its cluster and themes, its dates. */
export function ProposalFields(props: Props & TextProps) {
  const { initial, choices, locale, messages, limits, onCluster, belowCluster } = props;
  return (
    <>
      <LanguageFields initial={initial} limits={limits} messages={messages} />
      <ClusterFields
        initial={initial}
        clusters={choices.clusters}
        messages={messages}
        onChosen={onCluster}
        below={belowCluster}
      />
      <FieldGroup path="challenges" label={messages.fields.challenges} optional={messages.optional}>
        {choices.challenges.map(({ code, name }) => (
          <label key={code} className={forms.option}>
            <input type="checkbox" name="challenges" value={code} defaultChecked={initial.challenges.includes(code)} />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      <div className={forms.fieldRow}>
        {DAYS.map(({ name: path }) => (
          <FormField key={path} path={path} label={fieldName(path, messages)} optional={messages.optional}>
            {(control) => (
              <input
                {...control}
                type="date"
                name={path}
                defaultValue={String(initial[path as keyof ProposalValues])}
                lang={locale}
                {...DAY_BOUNDS}
              />
            )}
          </FormField>
        ))}
      </div>
    </>
  );
}
