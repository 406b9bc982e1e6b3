"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { ActBeside } from "@/components/ui/notices/act-beside";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PartnerView } from "@/lib/projects/present";

const LEVELS = ["VIEW", "EDIT", "MANAGE"] as const;
type Level = (typeof LEVELS)[number];
type Edit = { level: Level } | { shared: boolean };

type Props = {
  code: string;
  partner: Pick<PartnerView, "slug" | "version" | "level" | "shared" | "status"> & { name: string };
  /** What of it the reader may settle. */
  may: { manage: boolean; share: boolean };
  locale: Locale;
  messages: Pick<Messages["project"], "levels" | "share">;
  failure: Messages["project"]["failure"];
};

/** What those who manage a project settle for another place: its level, and whether a draft is open to it. */
export function PartnerSettings({ code, partner, may, locale, messages, failure }: Props) {
  const { slug, version, level, shared, status, name } = partner;
  const at = `partner/${code}/${slug}`;
  const mutation = useChange({
    mutationFn: (edit: Edit) =>
      send("PATCH", `/api/v1/projects/${code}/partners/${slug}`, edit, { locale, ifMatch: version }),
    onShown: (_, edit) => tellActAt(at, doneOf(edit)),
    orOutdated: true,
  });
  const place = { place: name };
  function doneOf(edit: Edit): string {
    if ("shared" in edit) return formatMessage(messages.share[edit.shared ? "done" : "stopped"], locale, place);
    return formatMessage(messages.levels.done, locale, { ...place, level: messages.levels[edit.level] });
  }
  function settle(data: FormData) {
    if (!mutation.busy) return mutation.mutateAsync({ level: String(data.get("level")) as Level });
  }
  const id = `level-${slug}`;
  const sharable = may.share && status === "INVITED";
  return (
    <div>
      {sharable && (
        <>
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            disabled={mutation.busy}
            onClick={() => mutation.mutate({ shared: !shared })}
          >
            {formatMessage(shared ? messages.share.stop : messages.share.button, locale, place)}
          </button>
          {!shared && <p className={forms.fieldHint}>{formatMessage(messages.share.hint, locale, place)}</p>}
        </>
      )}
      {may.manage && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.levels.saveFor, locale, place)}</summary>
          <DraftForm place={`level/${code}/${slug}`} onSend={settle}>
            <div className={forms.field} data-field="">
              <label htmlFor={id}>{formatMessage(messages.levels.label, locale, place)}</label>
              {/* Shows what is stored again once that has changed. */}
              <select id={id} name="level" key={`${level} ${version}`} defaultValue={level}>
                {LEVELS.map((one) => (
                  <option key={one} value={one}>
                    {messages.levels[one]}
                  </option>
                ))}
              </select>
            </div>
            <button
              type="submit"
              className={classes(controls.button, controls.quiet)}
              disabled={mutation.busy}
              aria-label={formatMessage(messages.levels.saveFor, locale, place)}
            >
              {messages.levels.save}
            </button>
          </DraftForm>
        </details>
      )}
      <ActBeside at={at} />
      <Failure error={mutation.error} locale={locale} messages={failure} />
    </div>
  );
}
