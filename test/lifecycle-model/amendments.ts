import { isRunning } from "@/lib/project-rules/status";
import { froze, type Model, type Name, PLACES, type Plan, type PlayPlace, statusOf, takesPart } from "./model";

/** Whose answer an amendment needs. */
type Party = PlayPlace | "lead";

/** An amendment as the model knows it. */
export type Amending = {
  status: "DRAFT" | "PROPOSED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
  asker: PlayPlace;
  /** The number of the version it starts from, and of the one it became. */
  before: number;
  after: number | null;
  wants: Pick<Plan, "endsOn" | "amount" | "places">;
  byLead: boolean;
  answers: { party: Party; accepted: boolean }[];
};

export type AmendingStep = "open" | "edit" | "send" | "discard" | "answer" | "withdraw";
export type AmendingTried = {
  step: AmendingStep;
  who: Name;
  wants: Partial<Amending["wants"]>;
  accepted: boolean;
  reason: boolean;
};

const openOne = ({ amendments }: Model) => {
  const last = amendments.at(-1);
  return last?.status === "DRAFT" || last?.status === "PROPOSED" ? last : null;
};
function planOf({ versions }: Model, number: number): Plan {
  const version = versions[number - 1];
  if (!version) throw new Error(`the model has no version ${number}`);
  return version.plan;
}
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** By the declared figures: other places, an end that moves by more than three months, a fifth of the budget. */
function needsLead(old: Plan, wants: Amending["wants"]): boolean {
  return (
    old.places.join() !== wants.places.join() ||
    Math.abs(monthOf(wants.endsOn) - monthOf(old.endsOn)) > 3 ||
    Math.abs(wants.amount - old.amount) > old.amount / 5
  );
}

/** Whose answers it still waits for: every place before or after it, and the lead where a rule says so. */
export function awaited(model: Model, amendment: Amending): Party[] {
  const places = PLACES.filter((place) => [planOf(model, amendment.before), amendment.wants].some(has(place)));
  const parties: Party[] = [...places, ...(amendment.byLead ? (["lead"] as const) : [])];
  return parties.filter((party) => !amendment.answers.some((answer) => answer.party === party));
}
const has =
  (place: PlayPlace) =>
  ({ places }: { places: PlayPlace[] }) =>
    places.includes(place);

const ALLOWED: Record<AmendingStep, (model: Model, tried: AmendingTried, open: Amending | null) => boolean> = {
  open: (model, { who }, open) => takesPart(model, who) && !open,
  edit: (model, { who }, open) => takesPart(model, who) && open?.status === "DRAFT",
  send: (model, { who }, open) =>
    takesPart(model, who) && open?.status === "DRAFT" && open.asker === who && isSound(model, open),
  discard: (model, { who }, open) => takesPart(model, who) && open?.status === "DRAFT" && open.asker === who,
  answer: (model, { who, accepted, reason }, open) =>
    open?.status === "PROPOSED" && awaited(model, open).some((party) => party === who) && (accepted || reason),
  withdraw: (model, { who }, open) => takesPart(model, who) && open?.status === "PROPOSED" && open.asker === who,
};

/** It changes something, and leaves the other side a place. */
function isSound(model: Model, { wants, before }: Amending): boolean {
  const { endsOn, amount, places } = planOf(model, before);
  const same = wants.endsOn === endsOn && wants.amount === amount && wants.places.join() === places.join();
  return !same && wants.places.length > 1;
}

/** Whether this step must succeed. */
export const mayStep = (model: Model, tried: AmendingTried): boolean =>
  isRunning(statusOf(model)) && ALLOWED[tried.step](model, tried, openOne(model));

/** What becomes of the model by a step that succeeded. */
export function stepped(model: Model, { step, who, wants, accepted }: AmendingTried): void {
  model.events += 1;
  const open = openOne(model);
  if (step === "open" || !open) {
    const { endsOn, amount, places } = planOf(model, model.versions.length);
    const requested = { status: "DRAFT", asker: who as PlayPlace, before: model.versions.length, after: null } as const;
    model.amendments.push({ ...requested, wants: { endsOn, amount, places }, byLead: false, answers: [] });
  } else if (step === "edit") open.wants = { ...open.wants, ...wants };
  else if (step === "discard") model.amendments.pop();
  else if (step === "withdraw") open.status = "WITHDRAWN";
  else if (step === "send") {
    open.status = "PROPOSED";
    open.byLead = needsLead(planOf(model, open.before), open.wants);
    open.answers.push({ party: open.asker, accepted: true });
  } else {
    open.answers.push({ party: who as Party, accepted });
    if (!accepted) open.status = "REFUSED";
    else if (awaited(model, open).length === 0) cameIntoForce(model, open);
  }
}

function cameIntoForce(model: Model, open: Amending): void {
  const { places, endsOn, amount } = open.wants;
  model.plan = { ...model.plan, endsOn, amount };
  model.partners = Object.fromEntries(places.slice(1).map((place) => [place, "ACCEPTED"]));
  model.revised = true;
  model.events += 1;
  froze(model, "AMENDED");
  open.status = "ACCEPTED";
  open.after = model.versions.length;
}

/** A step that the amendment waits for, and somebody who may make it. */
export function nextStep(model: Model, along: number): Pick<AmendingTried, "step" | "who"> {
  const open = openOne(model);
  const taking = PLACES.filter((place) => takesPart(model, place));
  const one = <T>(all: readonly T[]) => all[along % all.length] as T;
  if (!open) return { step: "open", who: one(taking) };
  if (open.status === "PROPOSED")
    return along > 90 ? { step: "withdraw", who: open.asker } : { step: "answer", who: one(awaited(model, open)) };
  if (along < 50) return { step: "edit", who: one(taking) };
  return { step: along > 94 ? "discard" : "send", who: open.asker };
}
