"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { Picture } from "@/lib/profiles/pictures/schema";
import type { PictureMessages } from "./picture-form";

type Props = {
  slug: string;
  picture: Pick<Picture, "id" | "kind" | "version">;
  locale: Locale;
  messages: PictureMessages;
  dialog: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** Takes a picture away for good, after asking. */
export function RemovePicture({ slug, picture, locale, messages, dialog, failure }: Props) {
  const [asking, setAsking] = useState(false);
  const { id, kind, version } = picture;
  const change = useChange({
    mutationFn: () =>
      send("DELETE", `/api/v1/profiles/${slug}/pictures/${id}`, undefined, { locale, ifMatch: version }),
    orOutdated: true,
    onShown: () => tellAct(messages.done.removed),
  });
  return (
    <>
      <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => setAsking(true)}>
        {messages.remove[kind]}
      </button>
      {asking && (
        <ReasonDialog
          place={`picture/${slug}/${kind}/remove`}
          title={messages.removeTitle}
          description={messages.removeText}
          confirm={messages.removeConfirm}
          danger
          reason={null}
          pending={change.busy}
          failure={<Failure error={change.error} locale={locale} messages={failure} />}
          messages={dialog}
          onConfirm={() => change.mutateAsync()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
