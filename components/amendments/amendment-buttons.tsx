"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { MoreMenu } from "@/components/ui/more-menu";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import styles from "./amendments.module.css";
import { TO_ANSWER } from "./to-answer";

type ActionMessages = Messages["amendments"]["acts"] & Pick<Messages["amendments"], "by">;
/** Something that can be done with an amendment, and for whom. */
type Act =
  | { does: "propose" }
  | { does: "withdraw" }
  | { does: "discard" }
  | { does: "accept"; place: string | null; by: string }
  | { does: "refuse"; place: string | null; by: string };

/** What of an answer tells how the amendment stands now. */
type Changed = Pick<AmendmentCard, "status">;

type Props = {
  code: string;
  amendment: Pick<AmendmentCard, "number" | "version" | "abilities">;
  /** Names of the places that the person may answer for. */
  names: Record<string, string>;
  cluster: string;
  locale: Locale;
  messages: ActionMessages;
  /** What stands for what is needed seldom. */
  more: Pick<Messages["project"], "moreActs" | "asksFirst">;
  dialog: DialogMessages;
  failure: Messages["project"]["failure"];
};

const REASON = { propose: null, discard: null, withdraw: "optional", accept: "optional", refuse: "required" } as const;

function requestOf(act: Act, { number, version }: Props["amendment"], code: string, reason: string) {
  const path = `/api/v1/projects/${code}/amendments/${number}`;
  if (act.does === "discard") return { method: "DELETE", path, body: undefined, ifMatch: version };
  if (act.does === "propose") return { method: "POST", path: `${path}/moves`, body: { to: "PROPOSED", version } };
  if (act.does === "withdraw")
    return { method: "POST", path: `${path}/moves`, body: { to: "WITHDRAWN", reason: reason || null } };
  const body = { accepted: act.does === "accept", reason: reason || null, place: act.place };
  return { method: "POST", path: `${path}/answers`, body };
}

/** What the reader may do with an amendment: send it, take it back, give it up, accept or refuse it. */
export function AmendmentButtons({ code, amendment, names, cluster, locale, messages, more, dialog, failure }: Props) {
  const [requested, setRequested] = useState<Act | null>(null);
  const [key, setKey] = useState(newKey);
  const { abilities } = amendment;
  const mutation = useChange({
    mutationFn: ({ act, reason }: { act: Act; reason: string }) => {
      const { method, path, body, ifMatch } = requestOf(act, amendment, code, reason);
      return send<Changed | undefined>(method, path, body, {
        locale,
        idempotencyKey: method === "POST" ? key : undefined,
        ifMatch,
      });
    },
    onSuccess: () => setKey(newKey()),
    onShown: (changed, { act }) => {
      // The last yes brings it into force.
      const all = act.does === "accept" && changed?.status === "ACCEPTED";
      const sentence = all ? messages.accept.doneAll : messages[act.does].done;
      const done = formatMessage(sentence, locale, { by: "by" in act ? act.by : "" });
      tellAct(done, act.does === "discard" ? `/${locale}/projects/${code}/amendments` : undefined);
      setRequested(null);
    },
    leadsTo: (_, { act }) => (act.does === "discard" ? `/${locale}/projects/${code}/amendments` : undefined),
    onError: (error) => !isUnanswered(error) && setKey(newKey()),
  });
  const answering = [
    ...abilities.answerFor.map((place) => ({
      place,
      by: formatMessage(messages.by.place, locale, { name: names[place] ?? place }),
    })),
    ...(abilities.answerForCluster ? [{ place: null, by: formatMessage(messages.by.lead, locale, { cluster }) }] : []),
  ];
  const onwards: Act[] = [
    ...(abilities.propose ? [{ does: "propose" as const }] : []),
    ...answering.map((for_) => ({ does: "accept" as const, ...for_ })),
    ...answering.map((for_) => ({ does: "refuse" as const, ...for_ })),
  ];
  const apart: Act[] = [
    ...(abilities.withdraw ? [{ does: "withdraw" as const }] : []),
    ...(abilities.discard ? [{ does: "discard" as const }] : []),
  ];
  const placeOf = (act: Act) => `${act.does}${"place" in act && act.place ? `/${act.place}` : ""}`;
  const kind = `amendment-answer/${code}/${amendment.number}` as const;
  useRequestedForm(kind, (requested) =>
    setRequested([...onwards, ...apart].find((act) => placeOf(act) === requested) ?? null),
  );
  const named = (act: Act) => formatMessage(messages[act.does].button, locale, { by: "by" in act ? act.by : "" });
  const open = (act: Act) => () => {
    mutation.reset();
    setRequested(act);
  };
  return (
    <div className={styles.amendmentButtons}>
      {onwards.map((act, position) => (
        <button
          key={placeOf(act)}
          id={position === 0 && "by" in act ? TO_ANSWER : undefined}
          type="button"
          className={classes(controls.button, position === 0 ? controls.primary : undefined)}
          onClick={open(act)}
        >
          {named(act)}
        </button>
      ))}
      {apart.length > 0 && (
        <MoreMenu label={more.moreActs}>
          {apart.map((act) => (
            <button key={act.does} type="button" onClick={open(act)}>
              {fill(more.asksFirst, { act: named(act) })}
            </button>
          ))}
        </MoreMenu>
      )}
      {requested && (
        <ReasonDialog
          place={`${kind}/${placeOf(requested)}`}
          title={named(requested)}
          description={messages[requested.does].does}
          confirm={named(requested)}
          danger={requested.does === "refuse" || requested.does === "discard"}
          reason={REASON[requested.does]}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={failure} />}
          messages={dialog}
          onConfirm={(reason) => mutation.mutateAsync({ act: requested, reason })}
          onClose={() => setRequested(null)}
        />
      )}
    </div>
  );
}
