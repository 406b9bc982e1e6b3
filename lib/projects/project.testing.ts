import type { Actor } from "@/lib/access/actor";
import { writeReport } from "@/lib/final-report/commands/write-report";
import { actorOfSession } from "@/lib/people/sessions";
import { reads } from "@/lib/platform/database";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { answer } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { move } from "@/lib/workflow/transition";
import { personWith } from "@/test/caller";
import type { ProjectView } from "./present";
import { type ProjectInput, projectInput } from "./schema";

export type Player = Actor;
type Memberships = Parameters<typeof personWith>[0];

async function actorWith(memberships: Memberships): Promise<Player> {
  const { sessionId } = await personWith(memberships);
  return (await actorOfSession(sessionId)) as Player;
}

export const coordinatorOf = (place: string) => actorWith([{ role: "COORDINATOR", place }]);
export const clusterLeadOf = (cluster: string) => actorWith([{ role: "CLUSTER_LEAD", cluster }]);
export const ofTheSecretariat = () => actorWith([{ role: "SECRETARIAT" }]);

/** A proposal of Barcelona to Wuhan, with what a test wants otherwise. */
export const proposal = (more: Partial<ProjectInput> = {}): ProjectInput => ({
  lead: "barcelona",
  partners: ["wuhan"],
  originalLanguage: "en",
  title: { en: "Quiet streets" },
  summary: { en: "Two cities measure what quiet does to a street." },
  cluster: "renewal-cohesion",
  themes: ["urban-agenda"],
  ...more,
});

/** The people a project of Barcelona with Wuhan is played by. */
export async function people() {
  return {
    barcelona: await coordinatorOf("barcelona"),
    wuhan: await coordinatorOf("wuhan"),
    chengdu: await coordinatorOf("chengdu"),
    lead: await clusterLeadOf("renewal-cohesion"),
    otherLead: await clusterLeadOf("green-transition"),
    secretariat: await ofTheSecretariat(),
  };
}
export type People = Awaited<ReturnType<typeof people>>;

/** Writes the final report of a project without indicators as far as completing it needs. */
export const reportOn = (actor: Player, code: string) =>
  writeReport(actor, code, 0, { summary: { en: "Both streets are quieter by six decibels." } });

const WAY: readonly ProjectStatus[] = ["DRAFT", "PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS"];

/** A project brought as far as this status; Wuhan has accepted once it is proposed. */
export async function projectAt(
  status: "DRAFT" | "PROPOSED" | "UNDER_REVIEW" | "AGREED" | "IN_PROGRESS",
  { barcelona, wuhan, lead }: People,
): Promise<ProjectView> {
  const { code } = await propose(barcelona, projectInput.parse(proposal()));
  for (const to of WAY.slice(1, WAY.indexOf(status) + 1)) {
    await move(to === "UNDER_REVIEW" || to === "AGREED" ? lead : barcelona, code, { to, version: 1 });
    if (to === "PROPOSED") await answer(wuhan, code, "wuhan", 1, { status: "ACCEPTED" });
  }
  return projectByCode(code, barcelona);
}

/** The number of the version of a project that was sent last. */
export async function sentVersion(code: string): Promise<number | undefined> {
  const last = await reads().planVersion.findFirst({
    where: { project: { code }, cause: "SENT" },
    orderBy: { number: "desc" },
  });
  return last?.number;
}
