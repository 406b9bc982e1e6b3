import fc from "fast-check";
import { expect } from "vitest";
import * as answers from "@/app/api/v1/projects/[code]/amendments/[number]/answers/route";
import * as moves from "@/app/api/v1/projects/[code]/amendments/[number]/moves/route";
import * as amendment from "@/app/api/v1/projects/[code]/amendments/[number]/route";
import * as amendments from "@/app/api/v1/projects/[code]/amendments/route";
import { reads } from "@/lib/platform/database";
import { isRunning } from "@/lib/project-rules/status";
import { type Amending, type AmendingTried, mayStep, nextStep, stepped } from "./amendments";
import { isGone, type Model, type Name, PLACES, statusOf } from "./model";
import { expectFits, type Real, seen } from "./runner";

/** What an amendment is changed to want; what is null stays. */
const wanting = fc.record({
  endsOn: fc.constantFrom(null, null, "2028-12-01", "2029-02-01", "2029-03-01", "2029-04-01"),
  amount: fc.constantFrom(null, null, 100_000, 119_000, 121_000),
  partners: fc.constantFrom(null, null, null, ["wuhan"], ["chengdu"], ["wuhan", "chengdu"], ["wuhan", "chengdu"], []),
});
type Wanting = typeof wanting extends fc.Arbitrary<infer W> ? W : never;

function wantsOf({ endsOn, amount, partners }: Wanting): Partial<Amending["wants"]> {
  const places = PLACES.filter((place) => place === "barcelona" || partners?.some((each) => each === place));
  return { ...(endsOn && { endsOn }), ...(amount && { amount }), ...(partners && { places }) };
}

const budget = (amount: number) => ({
  currency: "EUR",
  lines: [{ key: "line-1", place: "barcelona", year: 2027, source: "OWN", amount, note: { en: null, zh: null } }],
  total: amount,
});

async function send(
  { code, ask }: Real,
  model: Model,
  { step, who, accepted, reason }: AmendingTried,
  { endsOn, amount, partners }: Wanting,
): Promise<Response> {
  const number = Math.max(1, model.amendments.length);
  const row = await reads().amendment.findFirst({ where: { project: { code }, number } });
  const params = { code, number: String(number) };
  const headers = seen(row?.version ?? 1);
  switch (step) {
    case "open":
      return ask(who, amendments.POST, {
        method: "POST",
        params: { code },
        body: { why: "So it is.", language: "en" },
      });
    case "edit": {
      const change = { ...(endsOn && { endsOn }), ...(partners && { partners }) };
      const body = { ...change, ...(amount && { sections: { budget: budget(amount) } }) };
      return ask(who, amendment.PATCH, { method: "PATCH", params, headers, body });
    }
    case "discard":
      return ask(who, amendment.DELETE, { method: "DELETE", params, headers });
    case "answer": {
      const body = { accepted, reason: reason ? "Because." : null };
      return ask(who, answers.POST, { method: "POST", params, body });
    }
    default: {
      const to = step === "send" ? "PROPOSED" : "WITHDRAWN";
      return ask(who, moves.POST, { method: "POST", params, body: { to } });
    }
  }
}

/** Steps of amendments, for the play: mostly one that is due and somebody whose turn it is, now and then anything. */
export const amendingBy = (anybody: fc.Arbitrary<Name>) =>
  fc
    .record({
      along: fc.integer({ min: 0, max: 99 }),
      astray: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
      step: fc.constantFrom("open", "edit", "send", "discard", "answer", "withdraw"),
      who: anybody,
      wants: wanting,
      accepted: fc.integer({ min: 0, max: 6 }).map((dice) => dice > 0),
      reason: fc.integer({ min: 0, max: 4 }).map((dice) => dice > 0),
    })
    .map(({ along, astray, wants, ...drawn }) => ({
      name: `amends ${JSON.stringify({ along, astray, wants, ...drawn })}`,
      isTime: (model: Model) => astray || isRunning(statusOf(model)),
      async run(model: Model, real: Real) {
        const { step, who } = astray ? drawn : nextStep(model, along);
        const tried = { ...drawn, step, who, wants: wantsOf(wants) };
        const allowed = mayStep(model, tried);
        const notified = { ...tried, way: [...model.way], amendments: structuredClone(model.amendments) };
        expectFits(await send(real, model, tried, wants), allowed, notified);
        if (allowed) stepped(model, tried);
      },
    }));

/** No amendment is lost, and none has another answer than was given. */
export async function expectAmendments(model: Model, { code }: Real): Promise<void> {
  const rows = await reads().amendment.findMany({
    where: { project: { code } },
    orderBy: { number: "asc" },
    include: { answers: { include: { place: { select: { slug: true } } }, orderBy: { id: "asc" } } },
  });
  expect(rows.map(({ number }) => number)).toEqual(model.amendments.map((_, index) => index + 1));
  const kept = rows.map((row) => ({
    status: row.status,
    before: row.beforeVersion,
    answers: row.answers.map(({ place, accepted }) => ({ party: place?.slug ?? "lead", accepted })),
  }));
  expect(kept).toEqual(
    model.amendments.map(({ status, before, answers: given }) => ({ status, before, answers: given })),
  );
}

/** All amendments but a draft are told to everybody, with the version each became. */
export async function expectAmendmentsShown(model: Model, { code, ask }: Real): Promise<void> {
  if (model.amendments.length === 0 || isGone(model)) return;
  const listed = await ask("visitor", amendments.GET, { params: { code } });
  const { items } = (await listed.json()) as { items: { status: string; afterVersion: number | null }[] };
  expect(items.map(({ status, afterVersion }) => ({ status, after: afterVersion })).reverse()).toEqual(
    model.amendments.filter(({ status }) => status !== "DRAFT").map(({ status, after }) => ({ status, after })),
  );
}
