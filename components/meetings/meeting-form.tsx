"use client";

import { useState } from "react";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import type { FormPlace } from "@/components/ui/autosave/form-kinds";
import controls from "@/components/ui/controls.module.css";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { type Messages as Errors, FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { Failure } from "@/components/ui/notices/failure";
import { TIME_BOUNDS } from "@/lib/language/bounds";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { MEETING_KINDS } from "@/lib/meetings/kinds";
import type { MeetingInput, MeetingView } from "@/lib/meetings/schema";
import { dayInZone, timeInZone } from "@/lib/meetings/times";
import { clockIn, instantIn } from "@/lib/places/zones";
import { LIMITS } from "@/lib/text/limits";

export type Host = { slug: string; name: string; zone: string; clock: string };

type Props = {
  /** Of which project. */
  code: string;
  meeting?: MeetingView;
  hosts: Host[];
  busy: boolean;
  error: unknown;
  locale: Locale;
  messages: Messages["meetings"];
  failure: Messages["project"]["failure"];
  onSave: (input: MeetingInput) => Promise<unknown>;
};

/** Where the form of a project's meeting keeps what is typed: each meeting has its own, and so has a new one. */
export const meetingPlace = (code: string, id?: number): FormPlace => `meeting/${code}/${id ?? "new"}`;

/** What a study visit or meeting is about, when and where; times are typed as the host's clocks show them. */
export function MeetingForm({ code, meeting, hosts, busy, error, locale, messages: all, failure, onSave }: Props) {
  const messages = all.form;
  const zoneOf = (slug: string) => (hosts.find((host) => host.slug === slug) ?? hosts[0])?.zone ?? "UTC";
  const [place, setPlace] = useState(meeting ? (meeting.place?.slug ?? "") : (hosts[0]?.slug ?? ""));
  const zone = zoneOf(place);
  const local = (iso: string | undefined) => (iso ? clockIn(zoneOf(meeting?.place?.slug ?? ""), new Date(iso)) : "");
  const [starts, setStarts] = useState(local(meeting?.startsAt));
  const [ends, setEnds] = useState(local(meeting?.endsAt));
  const others = [...new Set(hosts.map((host) => host.zone))].filter((other) => other !== zone);
  const named = (name: string) => hosts.find((host) => host.zone === name)?.clock ?? name;
  const path = (field: string) => `meeting${meeting?.id ?? ""}.${field}`;

  function elsewhere(typed: string): string {
    const instant = instantIn(zone, typed)?.toISOString();
    if (!instant) return formatMessage(messages.zoneHint, locale, { clock: named(zone) });
    const announcement = others.map((other) =>
      formatMessage(messages.alsoIn, locale, {
        clock: named(other),
        time: `${dayInZone(instant, other, locale)} ${timeInZone(instant, other, locale)}`,
      }),
    );
    return [formatMessage(messages.zoneHint, locale, { clock: named(zone) }), ...announcement].join(" ");
  }

  const times = () => [instantIn(zone, starts)?.toISOString(), instantIn(zone, ends)?.toISOString()] as const;

  function check(data: FormData): Errors {
    const [startsAt, endsAt] = times();
    const reversed = startsAt && endsAt && endsAt <= startsAt;
    return {
      ...missingIn(data, ["title"], path, messages.required),
      ...(startsAt ? {} : { [path("startsAt")]: messages.badTime }),
      ...(endsAt ? {} : { [path("endsAt")]: messages.badTime }),
      ...(reversed ? { [path("endsAt")]: messages.badOrder } : {}),
    };
  }

  function save(data: FormData) {
    const text = textsOf(data);
    const [startsAt, endsAt] = times();
    if (busy || !startsAt || !endsAt) return;
    return onSave({
      kind: text("kind") as MeetingInput["kind"],
      title: text("title"),
      language: languageOf(text("title"), locale),
      startsAt,
      endsAt,
      place: place || null,
      venue: text("venue") || null,
      link: text("link") || null,
      description: text("description") || null,
    });
  }

  const field = (name: string, label: string, more: { optional?: true; hint?: string } = {}) => ({
    path: path(name),
    label,
    hint: more.hint,
    optional: more.optional && messages.optional,
  });
  return (
    <DraftForm place={meetingPlace(code, meeting?.id)} check={check} onSend={save} className={forms.smallForm}>
      <ChoiceField
        {...field("kind", messages.kind)}
        name="kind"
        options={MEETING_KINDS.map((kind) => ({ value: kind, name: all.kinds[kind] }))}
        initial={meeting?.kind}
      />
      <FormField {...field("title", messages.title)} longest={LIMITS.title}>
        {(control) => <input {...control} name="title" defaultValue={meeting?.title} autoComplete="off" />}
      </FormField>
      <ChoiceField
        {...field("place", messages.place)}
        name="place"
        options={[
          ...hosts.map((host) => ({ value: host.slug, name: host.name })),
          { value: "", name: formatMessage(messages.noHost, locale, { clock: named(zoneOf("")) }) },
        ]}
        value={place}
        onChoose={setPlace}
      />
      <FormField {...field("startsAt", messages.starts, { hint: elsewhere(starts) })}>
        {(control) => (
          <input
            {...control}
            name="startsAt"
            type="datetime-local"
            value={starts}
            {...TIME_BOUNDS}
            onChange={(event) => setStarts(event.target.value)}
          />
        )}
      </FormField>
      <FormField {...field("endsAt", messages.ends, { hint: elsewhere(ends) })}>
        {(control) => (
          <input
            {...control}
            name="endsAt"
            type="datetime-local"
            value={ends}
            {...TIME_BOUNDS}
            onChange={(event) => setEnds(event.target.value)}
          />
        )}
      </FormField>
      <FormField {...field("venue", messages.venue, { optional: true })} longest={LIMITS.venue}>
        {(control) => <input {...control} name="venue" defaultValue={meeting?.venue ?? ""} />}
      </FormField>
      <FormField
        {...field("link", messages.link, { optional: true, hint: messages.linkHint })}
        longest={LIMITS.webAddress}
      >
        {(control) => <input {...control} type="url" name="link" defaultValue={meeting?.link ?? ""} />}
      </FormField>
      <FormField {...field("description", messages.description, { optional: true })} longest={LIMITS.remark}>
        {(control) => <textarea {...control} name="description" rows={3} defaultValue={meeting?.description ?? ""} />}
      </FormField>
      <Failure error={error} locale={locale} messages={failure} />
      <button type="submit" className={controls.button} disabled={busy}>
        {busy ? messages.saving : messages.save}
      </button>
    </DraftForm>
  );
}
