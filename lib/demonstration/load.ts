import type { Actor } from "@/lib/people/actor";
import { registerPerson } from "@/lib/people/commands/register";
import { reads, transact } from "@/lib/platform/database";
import { editMilestone, planMilestone } from "@/lib/projects/commands/milestones";
import { answer } from "@/lib/projects/commands/partners";
import { propose } from "@/lib/projects/commands/propose";
import { report } from "@/lib/projects/commands/report";
import { move } from "@/lib/projects/commands/transition";
import { projectByCode } from "@/lib/projects/queries";
import { projectInput } from "@/lib/projects/schema";
import type { ProjectStatus } from "@/lib/projects/status";
import { comment } from "@/lib/threads/commands/comment";
import { DEMONSTRATION_ACCOUNTS, demonstrationPassword } from "./accounts";
import { DEMONSTRATION_PROJECTS, type DemonstrationProject } from "./projects";

const DOMAIN = "demo.tandem.example";

/** Each way through the table of moves that ends at a status: who moves (the lead place, the cluster) and where to. */
const WAYS: Record<ProjectStatus, ["lead" | "cluster", ProjectStatus][]> = {
  DRAFT: [],
  PROPOSED: [["lead", "PROPOSED"]],
  UNDER_REVIEW: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
  ],
  CHANGES_REQUESTED: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "CHANGES_REQUESTED"],
  ],
  AGREED: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "AGREED"],
  ],
  IN_PROGRESS: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "AGREED"],
    ["lead", "IN_PROGRESS"],
  ],
  ON_HOLD: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "AGREED"],
    ["lead", "IN_PROGRESS"],
    ["lead", "ON_HOLD"],
  ],
  COMPLETED: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "AGREED"],
    ["lead", "IN_PROGRESS"],
    ["lead", "COMPLETED"],
  ],
  DECLINED: [
    ["lead", "PROPOSED"],
    ["cluster", "DECLINED"],
  ],
  WITHDRAWN: [
    ["lead", "PROPOSED"],
    ["lead", "WITHDRAWN"],
  ],
  CANCELLED: [
    ["lead", "PROPOSED"],
    ["cluster", "UNDER_REVIEW"],
    ["cluster", "AGREED"],
    ["lead", "CANCELLED"],
  ],
};
/** Where the invited place answers: before anything is agreed. */
const ANSWERED_AFTER: ProjectStatus = "PROPOSED";
/** Projects in these statuses still wait for the invited place. */
const UNANSWERED: readonly ProjectStatus[] = ["DRAFT", "PROPOSED"];

async function actorWithEmail(email: string): Promise<Actor> {
  const person = await reads().person.findUniqueOrThrow({
    where: { email },
    include: { memberships: { include: { place: true } } },
  });
  return {
    personId: person.id,
    email: person.email,
    nameEn: person.nameEn,
    nameZh: person.nameZh,
    locale: person.locale === "zh" ? "zh" : "en",
    sessionId: "",
    coordinates: person.memberships.flatMap(({ place }) =>
      place
        ? [{ placeId: place.id, slug: place.slug, nameEn: place.nameEn, nameZh: place.nameZh, side: place.sideCode }]
        : [],
    ),
    leads: person.memberships.flatMap(({ clusterCode }) => clusterCode ?? []),
    isSecretariat: person.memberships.some(({ role }) => role === "SECRETARIAT"),
  };
}

const actorOf = (name: string) => actorWithEmail(`${name}@${DOMAIN}`);

async function acceptFor(partner: Actor, code: string, slug: string): Promise<void> {
  const { partners } = await projectByCode(code, partner);
  const version = partners.find((candidate) => candidate.slug === slug)?.version ?? 1;
  await answer(partner, code, slug, version, { status: "ACCEPTED" });
}

async function play(wish: DemonstrationProject): Promise<void> {
  const [lead, partner, cluster] = await Promise.all([
    actorOf(wish.lead),
    actorOf(wish.partner),
    actorOf(wish.cluster),
  ]);
  const { code, threadId } = await propose(
    lead,
    projectInput.parse({
      lead: wish.lead,
      partners: [wish.partner],
      originalLanguage: wish.language,
      title: wish.title,
      summary: wish.summary,
      cluster: wish.cluster,
      themes: wish.themes,
      challenges: wish.challenges,
      startsOn: "2026-03-01",
      endsOn: "2028-02-29",
    }),
  );
  const way = WAYS[wish.status];
  for (const [index, [who, to]] of way.entries()) {
    const last = index === way.length - 1;
    if (last) await progress(wish, code, lead);
    await move(who === "lead" ? lead : cluster, code, { to, reason: last ? wish.reason : undefined });
    if (to === ANSWERED_AFTER && !UNANSWERED.includes(wish.status)) await acceptFor(partner, code, wish.partner);
  }
  if (wish.status === "IN_PROGRESS" && wish.update)
    await report(lead, code, { ...wish.update, language: wish.language });
  for (const { by, body, language } of wish.comments ?? [])
    await comment(by === wish.lead ? lead : partner, threadId, { body, language, visibility: "SIGNED_IN" });
}

async function progress(wish: DemonstrationProject, code: string, lead: Actor): Promise<void> {
  for (const { title, due, reached } of wish.milestones ?? []) {
    const { id, version } = await planMilestone(lead, code, { title, language: wish.language, dueOn: due });
    if (reached) await editMilestone(lead, code, id, version, { completedOn: reached });
  }
  if (wish.status === "COMPLETED" && wish.update) await report(lead, code, { ...wish.update, language: wish.language });
}

/**
 * Makes the demonstration accounts and a dozen projects in every status, by the same commands the API uses. What is
 * there already stays as it is, so an interrupted load is finished by the next one. Only for the embedded database
 * and for tests.
 */
export async function loadDemonstration(): Promise<void> {
  const people = await reads().person.findMany({ where: { isDemonstration: true }, select: { email: true } });
  const known = new Set(people.map(({ email }) => email));
  const password = demonstrationPassword();
  for (const { membership, ...person } of DEMONSTRATION_ACCOUNTS.filter(({ email }) => !known.has(email)))
    await registerPerson("system", { ...person, password, isDemonstration: true, memberships: [membership] });
  const projects = await reads().project.findMany({ select: { titleEn: true, titleZh: true } });
  const titles = new Set(projects.flatMap(({ titleEn, titleZh }) => [titleEn, titleZh]));
  for (const project of DEMONSTRATION_PROJECTS)
    if (!titles.has(project.title[project.language] ?? null)) await transact(() => play(project));
}
