"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Failure } from "@/components/projects/failure";
import { send } from "@/components/query/send";
import type { Locale, Messages } from "@/lib/language/messages";
import type { Settings } from "@/lib/rounds/schema";

type Props = {
  settings: Settings;
  locale: Locale;
  words: Messages["rounds"]["secretariat"];
  failure: Messages["project"]["failure"];
};

/** Whether proposals can be sent outside rounds, and the button that changes it. */
export function OutsideRounds({ settings, locale, words, failure }: Props) {
  const router = useRouter();
  const allowed = settings.proposalsOutsideRounds;
  const mutation = useMutation({
    mutationFn: () =>
      send("PATCH", "/api/v1/settings", { proposalsOutsideRounds: !allowed }, { locale, ifMatch: settings.version }),
    onSettled: () => router.refresh(),
  });
  return (
    <>
      <p>{allowed ? words.outsideOn : words.outsideOff}</p>
      <Failure error={mutation.error} locale={locale} words={failure} />
      <button type="button" className="button" disabled={mutation.isPending} onClick={() => mutation.mutate()}>
        {allowed ? words.forbid : words.allow}
      </button>
    </>
  );
}
