"use client";

import { takeBackAnswer, useAnswer } from "@/components/projects/use-partners";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { tellUndoable } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { UndoAct } from "@/components/ui/notices/undo-act";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  code: string;
  partner: { slug: string; version: number };
  primary: boolean;
  /** What the row is about and what accepting does, for those who hear the page. */
  describedBy: string;
  locale: Locale;
  messages: Pick<Messages["project"], "failure" | "moving"> & {
    accept: string;
    done: string;
    takeBack: string;
    takenBack: string;
  };
};

/** Accepts an invitation where it waits; it can be taken back, so nothing is asked first. Whoever wants to read goes on. */
export function AcceptInvitation({ code, partner, primary, describedBy, locale, messages }: Props) {
  const { accept, moving, done, takeBack, takenBack, failure } = messages;
  const mutation = useAnswer(code, locale, {
    atOnce: true,
    onShown: (_, { partners }) => {
      const now = partners.find(({ slug }) => slug === partner.slug) ?? partner;
      const make = () => takeBackAnswer(code, locale, now);
      tellUndoable(
        done,
        <UndoAct button={takeBack} pending={moving} done={takenBack} {...{ make, locale, failure }} />,
      );
    },
  });
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, primary ? controls.primary : undefined)}
        aria-describedby={describedBy}
        disabled={mutation.busy}
        onClick={() => mutation.mutate({ partner, status: "ACCEPTED", reason: "" })}
      >
        {mutation.busy ? moving : accept}
      </button>
      <Failure error={mutation.error} locale={locale} messages={failure} action={accept} />
    </>
  );
}
