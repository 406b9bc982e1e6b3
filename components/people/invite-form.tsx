"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm, DraftPart } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type Choice, ChoiceField } from "@/components/ui/fields/choice-field";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { LOCALES, type Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { InvitationView } from "@/lib/people/invitations/schema";
import type { Role } from "@/lib/people/roles";
import { LIMITS } from "@/lib/text/limits";

type Props = {
  /** The roles that may be chosen, by their names; one alone is no choice. */
  roles: { value: Role; name: string }[];
  places: Choice[];
  clusters: Choice[];
  /** What is chosen at first. */
  firstRole: Role;
  place?: string;
  /** Whose role for the place may end when the invited person accepts, and how that is said. */
  handsOver?: { personId: number; label: string; hint: string };
  locale: Locale;
  messages: Messages["peoplePage"]["invite"];
  languages: Messages["terms"]["languages"];
  required: string;
  failure: Messages["project"]["failure"];
};

/** Invites one person by e-mail to a role. */
export function InviteForm(props: Props) {
  const { roles, places, clusters, place, handsOver, locale, messages, languages, required, failure } = props;
  const [role, setRole] = useState(props.firstRole);
  const [key, setKey] = useState(newKey);
  const change = useChange({
    mutationFn: (input: object) =>
      send<InvitationView>("POST", "/api/v1/invitations", input, { locale, idempotencyKey: key }),
    onSuccess: () => setKey(newKey()),
    onShown: ({ email }) => tellAct(formatMessage(messages.sent, locale, { email })),
  });

  function membership(text: (name: string) => string) {
    if (role === "COORDINATOR") return { role, place: text("place") || place };
    return role === "CLUSTER_LEAD" ? { role, cluster: text("cluster") } : { role };
  }

  function invite(data: FormData) {
    if (change.isPending) return;
    const text = textsOf(data);
    const names = { nameEn: text("nameEn"), nameZh: text("nameZh"), note: text("note") };
    const succeeds = data.has("handsOver") ? handsOver?.personId : undefined;
    const input = { email: text("email"), locale: text("locale"), ...names, membership: membership(text), succeeds };
    return change.mutateAsync(input);
  }

  return (
    <DraftForm
      place={`invite-person/${place ?? "programme"}`}
      check={(data) => missingIn(data, ["email"], (name) => name, required)}
      onSend={invite}
    >
      <FormField path="email" label={messages.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="off" aria-required />}
      </FormField>
      {roles.length > 1 && (
        <>
          <DraftPart name="role" value={role} onRestore={setRole} />
          <ChoiceField
            path="membership.role"
            label={messages.role}
            hint={messages.roleHints[role]}
            options={roles}
            value={role}
            onChoose={(chosen) => setRole(chosen as Role)}
          />
        </>
      )}
      {role === "COORDINATOR" && places.length > 1 && (
        <ChoiceField path="membership.place" name="place" label={messages.place} options={places} initial={place} />
      )}
      {role === "CLUSTER_LEAD" && (
        <ChoiceField path="membership.cluster" name="cluster" label={messages.cluster} options={clusters} />
      )}
      <div className={forms.pair}>
        <FormField path="nameEn" label={messages.nameEn} optional={messages.optional} longest={LIMITS.personName}>
          {(control) => <input {...control} name="nameEn" autoComplete="off" />}
        </FormField>
        <FormField path="nameZh" label={messages.nameZh} optional={messages.optional} longest={LIMITS.personName}>
          {(control) => <input {...control} name="nameZh" lang="zh-Hans" autoComplete="off" />}
        </FormField>
      </div>
      <ChoiceField
        path="locale"
        name="locale"
        label={messages.language}
        options={LOCALES.map((each) => ({ value: each, name: languages[each] }))}
        initial={locale}
      />
      <FormField
        path="note"
        label={messages.note}
        hint={messages.noteHint}
        optional={messages.optional}
        longest={LIMITS.note}
      >
        {(control) => <textarea {...control} name="note" rows={3} />}
      </FormField>
      {handsOver && (
        <FieldGroup path="succeeds" label={messages.handOver} hint={handsOver.hint}>
          <label className={forms.option}>
            <input type="checkbox" name="handsOver" />
            <span>{handsOver.label}</span>
          </label>
        </FieldGroup>
      )}
      <Failure error={change.error} locale={locale} messages={failure} />
      <button
        type="submit"
        className={classes(controls.button, controls.primary)}
        aria-disabled={change.busy || undefined}
      >
        {change.busy ? messages.sending : messages.send}
      </button>
    </DraftForm>
  );
}
