import type { Actor } from "@/lib/access/actor";
import { assign } from "@/lib/assessments/commands/assign";
import { conditionsOf } from "@/lib/conditions/queries";
import { registerPerson } from "@/lib/people/commands/register";
import type { NewPerson } from "@/lib/people/schema";
import { actorOfSession } from "@/lib/people/sessions";
import { primary, transact } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { milestonesOf } from "@/lib/progress/milestones";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { projectInput } from "@/lib/projects/schema";
import { openRoundFor } from "@/lib/rounds/commands";
import { roundInput } from "@/lib/rounds/schema";
import { comment } from "@/lib/threads/commands/comment";
import { answer } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { sessionFor } from "@/test/caller";
import type { Role } from "./matrix";

type Person = Exclude<Role, "visitor">;

/** The place each coordinator coordinates. */
export const PLACES: Partial<Record<Role, string>> = {
  coordinatorOfLead: "barcelona",
  coordinatorOfInvited: "wuhan",
  coordinatorOfPartner: "chengdu",
  coordinatorElsewhere: "mannheim",
};

const CLUSTER = "green-transition";

const HELD: Record<Person, NewPerson["memberships"][number]> = {
  coordinatorOfLead: { role: "COORDINATOR", place: "barcelona" },
  coordinatorOfInvited: { role: "COORDINATOR", place: "wuhan" },
  coordinatorOfPartner: { role: "COORDINATOR", place: "chengdu" },
  coordinatorElsewhere: { role: "COORDINATOR", place: "mannheim" },
  clusterLead: { role: "CLUSTER_LEAD", cluster: CLUSTER },
  otherClusterLead: { role: "CLUSTER_LEAD", cluster: "renewal-cohesion" },
  secretariat: { role: "SECRETARIAT" },
  observer: { role: "OBSERVER" },
};

async function cast(): Promise<Record<Person, Actor>> {
  const people = {} as Record<Person, Actor>;
  for (const [role, membership] of Object.entries(HELD) as [Person, (typeof HELD)[Person]][]) {
    const names = { nameEn: role, nameZh: role, email: `${role}@stage.test`, password: "a long enough password" };
    const { personId } = await registerPerson("system", { ...names, memberships: [membership] });
    people[role] = (await actorOfSession(await sessionFor(personId))) as Actor;
  }
  return people;
}

/** What a project of Barcelona with these partners is begun with. */
export const proposal = (lead: string, partners: string[]) => ({
  lead,
  partners,
  originalLanguage: "en" as const,
  title: { en: "Rivers that may flood" },
  summary: { en: "Two cities compare how parks along a river take up its floods." },
  cluster: CLUSTER,
});

/** A round that is open for another cluster than the stage's projects. */
export const ROUND = {
  title: { en: "Spring call", zh: "春季征集" },
  opensAt: new Date().toISOString(),
  closesAt: "2027-02-01T17:00:00Z",
  clusters: ["innovation-ecosystems"],
};

const STATUSES = ["DRAFT", "PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS"] as const satisfies ProjectStatus[];
type Status = (typeof STATUSES)[number];

/** A project that Barcelona leads, Chengdu takes part in and Wuhan is invited to, brought to a status by those who may. */
async function projectIn(status: Status, people: Record<Person, Actor>): Promise<ProjectView> {
  const { coordinatorOfLead: lead, coordinatorOfPartner: partner, clusterLead } = people;
  const { code } = await propose(lead, projectInput.parse(proposal("barcelona", ["wuhan", "chengdu"])));
  await planMilestone(lead, code, { title: "First parks chosen", language: "en", dueOn: "2027-06-30" });
  const way = STATUSES.slice(1, STATUSES.indexOf(status) + 1);
  for (const to of way) {
    await transitionProject(to === "UNDER_REVIEW" || to === "AGREED" ? clusterLead : lead, code, { to, version: 1 });
    if (to === "PROPOSED") await answer(partner, code, "chengdu", 1, { status: "ACCEPTED", reason: null });
  }
  return projectByCode(code, lead);
}

/** What an agreement waits for. */
async function conditioned(people: Record<Person, Actor>) {
  const { code } = await projectIn("UNDER_REVIEW", people);
  const conditions = [{ text: "A letter from the water board.", language: "en" as const }];
  await transitionProject(people.clusterLead, code, { to: "AGREED", version: 1, conditions });
  const [{ id, version } = { id: 0, version: 0 }] = await conditionsOf(code, people.clusterLead);
  return { code, id, version };
}

/** People in every role, and what they may or may not touch. */
export async function stage() {
  const people = await cast();
  const lead = people.coordinatorOfLead;
  const projects = {} as Record<Status, ProjectView>;
  for (const status of STATUSES) projects[status] = await projectIn(status, people);
  const first = async (status: Status) => (await milestonesOf(projects[status].code, lead))[0] as MilestoneView;
  const [milestone, planned] = [await first("IN_PROGRESS"), await first("PROPOSED")];
  const messages = { body: "Shall we meet?", language: "en" as const, visibility: "SIGNED_IN" as const };
  const written = await comment(lead, projects.PROPOSED.threadId, messages);
  const place = await primary().place.findUniqueOrThrow({ where: { slug: "barcelona" }, include: { thread: true } });
  const condition = await conditioned(people);
  await transact((database) =>
    database.membership.create({ data: { personId: people.coordinatorElsewhere.personId, role: "ASSESSOR" } }),
  );
  const assessor = { nameEn: "assessor", nameZh: "assessor", email: "assessor@stage.test" };
  const { personId: otherAssessor } = await registerPerson("system", {
    ...assessor,
    password: "a long enough password",
    memberships: [{ role: "ASSESSOR" }],
  });
  const round = await openRoundFor(people.secretariat, roundInput.parse(ROUND));
  const assessment = await assign(people.clusterLead, projects.UNDER_REVIEW.code, {
    assessor: people.coordinatorElsewhere.personId,
  });
  return {
    people,
    projects,
    milestone,
    planned,
    written,
    condition,
    assessment,
    otherAssessor,
    round,
    profileThread: place.thread?.id ?? 0,
  };
}
export type Stage = Awaited<ReturnType<typeof stage>>;

class Undone extends Error {}

/** Does something, and undoes all it changed. */
export async function tried<T>(act: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  const trial = transact(async () => {
    result = await act();
    throw new Undone();
  });
  await trial.catch((error) => {
    if (!(error instanceof Undone)) throw error;
  });
  return result as T;
}
