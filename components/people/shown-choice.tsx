"use client";

import { useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Me } from "@/lib/people/present";
import type { Shown } from "@/lib/people/schema";
import styles from "./shown.module.css";

type Props = {
  shownAs: Shown;
  version: number;
  options: { value: Shown; name: string }[];
  locale: Locale;
  messages: { title: string; save: string; saving: string; saved: string };
  failure: Messages["project"]["failure"];
};

/** Chooses how much the profiles of one's places say of oneself. */
export function ShownChoice({ shownAs, version, options, locale, messages, failure }: Props) {
  const [stored, setStored] = useState(version);
  const mutation = useChange({
    shownBy: [],
    mutationFn: (value: Shown) => send<Me>("PATCH", "/api/v1/me", { shownAs: value }, { locale, ifMatch: stored }),
    onSuccess: (me) => setStored(me.version),
    onError: (error) => {
      const current = error instanceof ApiProblem && (error.problem.current as Me | undefined);
      if (current) setStored(current.version);
    },
  });

  function save(data: FormData) {
    if (!mutation.isPending) return mutation.mutateAsync(data.get("shown") as Shown);
  }

  return (
    <DraftForm place="shown/me" onSend={save}>
      <fieldset onChange={mutation.reset}>
        <legend className="visually-hidden">{messages.title}</legend>
        {options.map(({ value, name }) => (
          <label key={value} className={styles.shownOption}>
            <input type="radio" name="shown" value={value} defaultChecked={value === shownAs} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.shownEnd}>
        <button type="submit" className={classes(controls.button, controls.quiet)} aria-disabled={mutation.isPending}>
          {mutation.isPending ? messages.saving : messages.save}
        </button>
        {mutation.isSuccess && <ActSentence sentence={messages.saved} className="hint" />}
      </div>
      <Failure error={mutation.error} locale={locale} messages={failure} />
    </DraftForm>
  );
}
