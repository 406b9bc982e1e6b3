"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type Choice, ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";
import { FormNumber } from "@/components/ui/fields/form-number";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { QUANTITIES, type Quantity } from "@/lib/language/quantities";
import { readNumber, writtenNumber } from "@/lib/language/read-number";
import { formatMessage } from "@/lib/language/say";
import type { PlaceRecord } from "@/lib/places/administration/schema";
import { LIMITS } from "@/lib/text/limits";
import styles from "./administration.module.css";

export type PlaceChoices = Record<"sides" | "kinds", Choice[]>;
type Props = {
  /** The place that is changed; none where one is added. */
  place: PlaceRecord | null;
  choices: PlaceChoices;
  locale: Locale;
  messages: Messages["placesPage"]["form"];
  /** What the figures are called that a profile begins with. */
  figures: Messages["profile"]["fields"];
  numbers: NumberMessages;
  required: string;
  failure: Messages["project"]["failure"];
};

const TOLD = ["nameEn", "nameZh", "country", "lat", "lon"];
const FIRST = ["population", "areaKm2", "year", "source"];

const numberIn = (typed: string, quantity: Quantity) => {
  const reading = readNumber(typed, QUANTITIES[quantity]);
  return reading.kind === "value" ? reading.value : null;
};

/** What the form says, as the API takes it. */
function inputOf(data: FormData, adds: boolean) {
  const text = textsOf(data);
  const told = {
    name: { en: text("nameEn"), zh: text("nameZh") },
    kind: text("kind"),
    country: text("country").toUpperCase(),
    location: { lat: numberIn(text("lat"), "latitude"), lon: numberIn(text("lon"), "longitude") },
    officialCode: text("officialCode").toUpperCase(),
  };
  if (!adds) return told;
  const figures = {
    population: numberIn(text("population"), "population"),
    areaKm2: numberIn(text("areaKm2"), "areaKm2"),
    year: numberIn(text("year"), "year"),
  };
  return { ...told, ...figures, side: text("side"), source: text("source") };
}

/** What is told of a place whatever its profile says; of a new one also the figures that its profile begins with. */
export function PlaceForm({ place, choices, locale, messages, figures, numbers, required, failure }: Props) {
  const [key, setKey] = useState(newKey);
  const path = place ? `/api/v1/places/${place.slug}` : "/api/v1/places";
  const change = useChange({
    mutationFn: (input: object) =>
      send<PlaceRecord>(place ? "PATCH" : "POST", path, input, {
        locale,
        ...(place ? { ifMatch: place.version } : { idempotencyKey: key }),
      }),
    onSuccess: () => setKey(newKey()),
    leadsTo: ({ slug }) => (place ? undefined : `/${locale}/secretariat/places/${slug}`),
    onShown: ({ name, slug }) =>
      tellAct(
        formatMessage(place ? messages.saved : messages.added, locale, { place: name[locale] }),
        place ? undefined : `/${locale}/secretariat/places/${slug}`,
      ),
  });
  const text = (
    name: string,
    label: string,
    more: { hint?: string; initial?: string; longest?: number; lang?: string },
  ) => (
    <FormField path={name} label={label} hint={more.hint} longest={more.longest}>
      {(control) => (
        <input {...control} name={name} lang={more.lang} autoComplete="off" defaultValue={more.initial ?? ""} />
      )}
    </FormField>
  );
  const number = (name: string, label: string, quantity: Quantity, initial?: number) => (
    <FormNumber
      path={name}
      name={name}
      label={label}
      quantity={quantity}
      initial={initial === undefined ? "" : writtenNumber(initial)}
      locale={locale}
      messages={numbers}
    />
  );
  const officialCode = text("officialCode", messages.officialCode, {
    hint: messages.officialCodeHint,
    initial: place?.officialCode?.code,
  });
  return (
    <DraftForm
      place={`place/${place?.slug ?? "new"}`}
      check={(data) => missingIn(data, place ? TOLD : [...TOLD, ...FIRST], (name) => name, required)}
      onSend={(data) => (change.isPending ? undefined : change.mutateAsync(inputOf(data, !place)))}
    >
      <div className={forms.pair}>
        {text("nameEn", messages.nameEn, { initial: place?.name.en, longest: LIMITS.placeName, lang: "en" })}
        {text("nameZh", messages.nameZh, { initial: place?.name.zh, longest: LIMITS.placeName, lang: "zh-Hans" })}
        {!place && <ChoiceField path="side" name="side" label={messages.side} options={choices.sides} />}
        <ChoiceField path="kind" name="kind" label={messages.kind} options={choices.kinds} initial={place?.kind} />
        {text("country", messages.country, { hint: messages.countryHint, initial: place?.country })}
        {!place && officialCode}
        {number("lat", messages.latitude, "latitude", place?.location.lat)}
        {number("lon", messages.longitude, "longitude", place?.location.lon)}
        {place && officialCode}
      </div>
      {!place && (
        <section className={styles.figures} aria-labelledby="figures">
          <h2 id="figures">{messages.figures}</h2>
          <p>{messages.figuresText}</p>
          <div className={forms.pair}>
            {number("population", figures.population, "population")}
            {number("areaKm2", figures.areaKm2, "areaKm2")}
            {number("year", figures.year, "year")}
            {text("source", figures.source, { longest: LIMITS.source })}
          </div>
        </section>
      )}
      <Failure error={change.error} locale={locale} messages={failure} />
      <button
        type="submit"
        className={classes(controls.button, controls.primary)}
        aria-disabled={change.busy || undefined}
      >
        {change.busy ? messages.saving : place ? messages.save : messages.add}
      </button>
    </DraftForm>
  );
}
