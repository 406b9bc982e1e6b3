import type { AsyncCommand } from "fast-check";
import { expect } from "vitest";
import * as versions from "@/app/api/v1/projects/[code]/versions/route";
import { planContent } from "@/lib/plan-model/content";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import type { VersionCard } from "@/lib/plans/versions/present";
import { reads } from "@/lib/platform/database";
import type { call } from "@/test/caller";
import { isGone, type Model, type Name, statusOf } from "./model";

type Handler = Parameters<typeof call>[0];
type Call = NonNullable<Parameters<typeof call>[2]>;

/** A project as it is played: how somebody asks the API about it, and what was seen of it that must stay. */
export type Real = {
  code: string;
  ask: (who: Name, handler: Handler, given: Call) => Promise<Response>;
  fingerprints: string[];
  notified: string;
};

const REFUSALS = [401, 403, 404, 409, 422];

/** The answer is the one the model foretells. */
export function expectFits(response: Response, allowed: boolean, notified: unknown): void {
  const seen = response.status < 300 ? "done" : REFUSALS.includes(response.status) ? "refused" : response.status;
  expect({ notified, seen }).toEqual({ notified, seen: allowed ? "done" : "refused" });
}

/** The header that names the version somebody saw. */
export const seen = (version: number) => ({ "if-match": `"${version}"` });

export type Command = AsyncCommand<Model, Real>;

/** What was agreed is, word for word, the version that was decided on, with those of its places that had accepted. */
async function expectBaseline(model: Model, { code }: Real): Promise<void> {
  const rows = await reads().transition.findMany({ where: { project: { code }, to: "AGREED", from: "UNDER_REVIEW" } });
  const agreed = model.versions.flatMap(({ cause }, index) => (cause === "AGREED" ? [index + 1] : []));
  expect(rows).toHaveLength(agreed.length);
  const contentOf = async (number: number) => {
    const row = await reads().planVersion.findFirstOrThrow({ where: { project: { code }, number } });
    return planContent.parse(row.content);
  };
  for (const [index, { planVersion }] of rows.entries()) {
    const [decided, baseline] = [await contentOf(planVersion ?? 0), await contentOf(agreed[index] ?? 0)];
    expect({ ...baseline, partners: [] }).toEqual({ ...decided, partners: [] });
    expect(decided.partners).toEqual(expect.arrayContaining(baseline.partners));
  }
}

/** Each version that was frozen is there, unchanged. */
export async function expectVersions(model: Model, { code, fingerprints }: Real): Promise<void> {
  const rows = await reads().planVersion.findMany({ where: { project: { code } }, orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual(model.versions.map((_, index) => index + 1));
  const kept = rows.map((row) => {
    const content = planContent.parse(row.content);
    expect(fingerprintOf(content)).toBe(row.fingerprint);
    const { summary, endsOn, sections, partners } = content;
    const amount = sections.budget?.lines[0]?.amount ?? 0;
    const plan = { summary: summary.en, endsOn, amount, places: partners.map(({ place }) => place) };
    return { cause: row.cause, plan };
  });
  expect(kept).toEqual(model.versions);
  expect(rows.slice(0, fingerprints.length).map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
  for (const { fingerprint } of rows.slice(fingerprints.length)) fingerprints.push(fingerprint);
}

/** The version in force is told to everybody: what was agreed, as long as that holds. */
export async function expectVersionsShown(model: Model, real: Real): Promise<void> {
  const { code, ask } = real;
  if (statusOf(model) === "DRAFT" || isGone(model)) return;
  const listed = await ask("visitor", versions.GET, { params: { code } });
  const { items } = (await listed.json()) as { items: VersionCard[] };
  await expectBaseline(model, real);
  expect(items.find(({ inForce }) => inForce)?.number ?? null).toBe(model.inForce);
}
