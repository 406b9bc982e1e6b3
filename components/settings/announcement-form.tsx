"use client";

import { useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { textsOf } from "@/components/ui/fields/form-texts";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Announcement } from "@/lib/site/announcement";
import { LIMITS } from "@/lib/text/limits";

type Props = {
  announcement: Announcement;
  locale: Locale;
  messages: Messages["announcement"];
  required: string;
  failure: Messages["project"]["failure"];
};

/** The end of a day where the writer is, as a moment. */
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();

/** Announces something above every page, in both languages and until a day; empty fields announce nothing any more. */
export function AnnouncementForm({ announcement, locale, messages, required, failure }: Props) {
  const [version, setVersion] = useState(announcement.version);
  const change = useChange({
    mutationFn: (input: object) =>
      send<Announcement>("PUT", "/api/v1/announcement", input, { locale, ifMatch: version }),
    onSuccess: (stored) => setVersion(stored.version),
    onError: (error) => {
      const current = error instanceof ApiProblem && (error.problem.current as Announcement | undefined);
      if (current) setVersion(current.version);
    },
    onShown: ({ en }) => tellAct(en ? messages.announced : messages.ended),
  });

  function check(data: FormData) {
    const text = textsOf(data);
    const [en, zh, until] = [text("en"), text("zh"), text("until")];
    return {
      ...(zh && !en && { en: required }),
      ...(en && !zh && { zh: required }),
      ...(en && zh && !until && { until: required }),
    };
  }

  function announce(data: FormData) {
    if (change.isPending) return;
    const text = textsOf(data);
    const until = text("until");
    const announced = text("en") !== "";
    return change.mutateAsync({ en: text("en"), zh: text("zh"), until: announced && until ? endOf(until) : null });
  }

  return (
    <DraftForm place="announcement/site" check={check} onSend={announce}>
      {(["en", "zh"] as const).map((language) => (
        <FormField key={language} path={language} label={messages[language]} longest={LIMITS.note}>
          {(control) => (
            <textarea
              {...control}
              name={language}
              rows={3}
              lang={language === "zh" ? "zh-Hans" : "en"}
              defaultValue={announcement[language]}
            />
          )}
        </FormField>
      ))}
      <FormField path="until" label={messages.until} hint={messages.untilHint}>
        {(control) => (
          <input {...control} name="until" type="date" defaultValue={announcement.until?.slice(0, 10) ?? ""} />
        )}
      </FormField>
      <Failure error={change.error} locale={locale} messages={failure} />
      <button
        type="submit"
        className={classes(controls.button, controls.primary)}
        aria-disabled={change.busy || undefined}
      >
        {change.busy ? messages.saving : messages.save}
      </button>
    </DraftForm>
  );
}
