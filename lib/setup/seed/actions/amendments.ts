import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { answerAmendment } from "@/lib/plans/amendments/commands/answer";
import { editAmendment, openAmendment } from "@/lib/plans/amendments/commands/draft";
import { moveAmendment } from "@/lib/plans/amendments/commands/move";
import { amendingOf } from "@/lib/plans/amendments/queries";
import type { MilestoneKind } from "@/prisma/generated/enums";
import { dayIn } from "../days";

type Added = { title: string; dueIn: number; kind?: MilestoneKind; workPackage?: string };
/** What an amendment of the story wants; milestones are named by their titles, days count from today. */
type Wanted = { endsIn?: number; moved?: Record<string, number>; added?: Added[] };

/** What changing an agreed plan consists of. */
export type AmendmentAction =
  | { does: "amends"; why: string; wanted: Wanted }
  | { does: "answers amendment"; accepted: boolean; reason?: string };

export const amends = (why: string, desired: Wanted): AmendmentAction => ({ does: "amends", why, wanted: desired });
export const acceptsAmendment = (reason?: string): AmendmentAction => ({
  does: "answers amendment",
  accepted: true,
  reason,
});

/** Whether a deed is one of amending. */
export const isAmending = (action: { does: string }): action is AmendmentAction =>
  action.does === "amends" || action.does === "answers amendment";

async function ask(
  actor: Actor,
  code: string,
  language: Locale,
  why: string,
  { endsIn, moved = {}, added = [] }: Wanted,
) {
  const { number, version, after } = await openAmendment(actor, code, { why, language });
  const missing = Object.keys(moved).find((title) => !after.milestones.some((each) => each.title === title));
  if (missing) throw new Error(`${code} has no milestone “${missing}”`);
  const fresh = added.map(({ title, dueIn, kind = "MILESTONE", workPackage = null }) => ({
    id: null,
    kind,
    title,
    language,
    workPackage,
    place: actor.coordinates[0]?.slug ?? null,
    dueOn: dayIn(dueIn),
    dependsOn: [],
  }));
  const remaining = after.milestones.map((each) => {
    const days = moved[each.title];
    return days === undefined ? each : { ...each, dueOn: dayIn(days) };
  });
  await editAmendment(actor, code, number, version, {
    ...(endsIn !== undefined && { endsOn: dayIn(endsIn) }),
    milestones: [...remaining, ...fresh],
  });
  await moveAmendment(actor, code, number, { to: "PROPOSED" });
}

/** Does one deed of amending by the command the API would call. */
export async function amend(actor: Actor, code: string, language: Locale, action: AmendmentAction): Promise<void> {
  if (action.does === "amends") return ask(actor, code, language, action.why, action.wanted);
  const { open } = await amendingOf(code, actor);
  if (!open) throw new Error(`${code} has no open amendment`);
  await answerAmendment(actor, code, open.number, { accepted: action.accepted, reason: action.reason });
}
