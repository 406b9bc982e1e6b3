"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import type { AnswerInput } from "@/lib/projects/schema";

export type AnswerStatus = AnswerInput["status"];
type Answered = Pick<PartnerView, "slug" | "version">;
type Answer = { partner: Answered; status: AnswerStatus; reason: string };

const sendAnswer = (code: string, locale: Locale, { partner, status, reason }: Answer) =>
  send<ProjectView>(
    "PATCH",
    `/api/v1/projects/${code}/partners/${partner.slug}`,
    { status, [status === "INVITED" ? "wishes" : "reason"]: reason || null },
    { locale, ifMatch: partner.version },
  );

/** Takes a place's yes or no back: its invitation is open again. */
export const takeBackAnswer = (code: string, locale: Locale, partner: Answered) =>
  sendAnswer(code, locale, { partner, status: "INVITED", reason: "" });

type AfterAnswer = {
  onShown: (answer: Answer, project: ProjectView) => void;
  /** No dialog asks first, which would show the page anew where somebody else was there before. */
  atOnce?: true;
};

/** Answers an invitation for a place. */
export const useAnswer = (code: string, locale: Locale, { onShown, atOnce }: AfterAnswer) =>
  useChange({
    ...(atOnce && { orOutdated: true }),
    onShown: (project, answer) => onShown(answer, project),
    mutationFn: (answer: Answer) => sendAnswer(code, locale, answer),
  });

/** Takes a place's answer back once that is asked about. */
export const useTakeBack = (code: string, locale: Locale, onShown: () => void) =>
  useChange({ onShown, orOutdated: true, mutationFn: (partner: Answered) => takeBackAnswer(code, locale, partner) });

/** Invites places, one after the other; the key keeps a repeated click from inviting twice. */
export const useInvite = (code: string, locale: Locale, onShown: (name: string) => void) =>
  useChange({
    onShown: (_, { name }) => onShown(name),
    mutationFn: async ({ slugs, key }: { slugs: string[]; name: string; key: string }) => {
      for (const slug of slugs) {
        await send("POST", `/api/v1/projects/${code}/partners`, { slug }, { locale, idempotencyKey: `${key}-${slug}` });
      }
    },
  });

/** Takes an invitation back. */
export const useCancelInvitation = (code: string, locale: Locale, onShown: () => void) =>
  useChange({
    onShown,
    mutationFn: ({ slug, version }: Pick<PartnerView, "slug" | "version">) =>
      send("DELETE", `/api/v1/projects/${code}/partners/${slug}`, undefined, { locale, ifMatch: version }),
    orOutdated: true,
  });
