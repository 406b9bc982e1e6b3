import type { Actor } from "@/lib/access/actor";
import { latestTemplate } from "@/lib/assessments/queries";
import { type Database, transact } from "@/lib/platform/database";
import { isEnded, STATUSES } from "@/lib/project-rules/status";
import { Chance } from "../fuzz/chance";

const DAY = 86_400_000;
const PLACES = ["barcelona", "mannheim", "wuhan", "chengdu", "suzhou"];
const CLUSTERS = ["renewal-cohesion", "green-transition"];

/** In these something can wait: most of what is drawn. */
const LIVELY = STATUSES.filter((status) => !isEnded(status));

type Given = { people: Actor[]; plan: object; seed: number };

/** Some days before or after now, at a time of day that is no boundary. */
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY + 3_600_000);
const day = (days: number) => new Date(daysFromNow(days).toISOString().slice(0, 10));

/**
 * Projects in every status with anything on them that somebody may have to see to, straight into the tables: also what no
 * life of a project came to yet.
 */
export async function randomProjects(count: number, { people, plan, seed }: Given): Promise<number[]> {
  const template = await latestTemplate();
  return transact(async (database) => {
    const places = await database.place.findMany({ where: { slug: { in: PLACES } }, orderBy: { id: "asc" } });
    const made: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const chance = new Chance(seed, index);
      const id = await project(database, chance, `RR-2026-${String(1000 + index)}`, places, people);
      await partners(database, chance, id, people);
      await milestones(database, chance, id, places, people);
      await conditions(database, chance, id, people);
      await reports(database, chance, id, people);
      await versions(database, chance, id, { plan, places, people, templateId: template?.id ?? 0 });
      await mergers(database, chance, id, made, people);
      made.push(id);
    }
    return made;
  });
}

type Place = { id: number; slug: string; sideCode: string };

async function project(database: Database, chance: Chance, code: string, places: Place[], people: Actor[]) {
  const status = chance.happens(0.8) ? chance.one(LIVELY) : chance.one(STATUSES);
  const lead = chance.one(places);
  const others = places.filter(({ id }) => id !== lead.id && chance.happens(0.5));
  const opposite = places.find(({ sideCode }) => sideCode !== lead.sideCode) as Place;
  const { id } = await database.project.create({
    data: {
      code,
      status,
      originalLanguage: "en",
      titleEn: `Drawn ${code}`,
      clusterCode: chance.one(CLUSTERS),
      endsOn: chance.happens(0.5) ? day(chance.one([-10, 20, 59, 62, 300])) : null,
      reportingIntervalDays: chance.one([14, 30, 90]),
      createdAt: daysFromNow(-chance.one([2, 20, 40, 120])),
      updatedAt: daysFromNow(-chance.one([1, 5, 15])),
      thread: { create: {} },
      partners: {
        create: [
          { placeId: lead.id, role: "LEAD", level: "MANAGE", status: "ACCEPTED", respondedAt: new Date() },
          ...[...new Set([opposite, ...others])].map((place) => ({
            placeId: place.id,
            role: "PARTNER" as const,
            level: chance.one(["VIEW", "EDIT", "MANAGE"] as const),
            status: "ACCEPTED" as const,
            respondedAt: new Date(),
          })),
        ],
      },
    },
  });
  const at = (days: number) => ({ at: daysFromNow(-days), personId: chance.one(people).personId });
  const way = status === "DRAFT" ? [status] : (["DRAFT", status] as const);
  for (const [index, to] of way.entries())
    await database.transition.create({
      data: {
        projectId: id,
        seq: index + 1,
        from: way[index - 1] ?? null,
        to,
        actingAs: "COORDINATOR",
        ...at(40 - 30 * index),
      },
    });
  return id;
}

/** Who was asked and has answered what, also that they would come under a condition, and what was written after. */
async function partners(database: Database, chance: Chance, projectId: number, people: Actor[]) {
  const found = await database.partner.findMany({ where: { projectId, role: "PARTNER" } });
  const places = found.map(({ placeId }) => placeId);
  for (const placeId of places) {
    const status = chance.one(["ACCEPTED", "ACCEPTED", "INVITED", "INVITED", "DECLINED"] as const);
    const wished = status === "INVITED" && chance.happens(0.5) ? daysFromNow(-chance.one([3, 10])) : null;
    await database.partner.update({
      where: { projectId_placeId: { projectId, placeId } },
      data: {
        status,
        respondedAt: status === "INVITED" ? null : new Date(),
        sharedAt: chance.happens(0.5) ? new Date() : null,
        wishes: wished && "One more year.",
        wishedAt: wished,
      },
    });
  }
  if (!chance.happens(0.3)) return;
  const thread = await database.thread.findUniqueOrThrow({ where: { projectId } });
  const author = chance.one(people).personId;
  const deletedAt = chance.happens(0.2) ? new Date() : null;
  await database.comment.create({
    data: {
      threadId: thread.id,
      authorId: author,
      body: "Well.",
      language: "en",
      createdAt: daysFromNow(-7),
      deletedAt,
      answers: { create: places.filter(() => chance.happens(0.5)).map((placeId) => ({ placeId })) },
    },
  });
}

async function milestones(database: Database, chance: Chance, projectId: number, places: Place[], people: Actor[]) {
  for (let index = chance.below(3); index > 0; index -= 1) {
    const placeId = chance.happens(0.6) ? chance.one(places).id : null;
    await database.milestone.create({
      data: {
        projectId,
        title: `Step ${index}`,
        language: "en",
        dueOn: day(chance.one([-20, -1, 0, 10])),
        completedOn: chance.happens(0.2) ? day(-2) : null,
        placeId,
        ownerId: placeId && chance.happens(0.5) ? chance.one(people).personId : null,
      },
    });
  }
}

async function conditions(database: Database, chance: Chance, projectId: number, people: Actor[]) {
  for (let index = chance.below(3); index > 0; index -= 1) {
    const met = chance.happens(0.3);
    await database.condition.create({
      data: {
        projectId,
        text: `Condition ${index}`,
        language: "en",
        setById: chance.one(people).personId,
        reportedAt: !met && chance.happens(0.5) ? daysFromNow(-1) : null,
        metAt: met ? new Date() : null,
        metById: met ? chance.one(people).personId : null,
        droppedAt: chance.happens(0.2) ? new Date() : null,
      },
    });
  }
}

async function reports(database: Database, chance: Chance, projectId: number, people: Actor[]) {
  const written = { authorId: chance.one(people).personId, body: "Going on.", language: "en" };
  if (chance.happens(0.4))
    await database.update.create({
      data: { projectId, ...written, createdAt: daysFromNow(-chance.one([3, 9, 25, 85])) },
    });
  for (const { placeId } of await database.partner.findMany({ where: { projectId, status: "ACCEPTED" } }))
    if (chance.happens(0.3))
      await database.updatePart.create({
        data: { projectId, placeId, body: chance.one(["", "Written."]), language: "en", personId: written.authorId },
      });
}

type Sent = { plan: object; places: Place[]; people: Actor[]; templateId: number };

/** The version that was sent, what was written beside it, who assesses it, and a change of it. */
async function versions(
  database: Database,
  chance: Chance,
  projectId: number,
  { plan, places, people, templateId }: Sent,
) {
  const person = () => chance.one(people).personId;
  const partnersOf = () =>
    places
      .filter(() => chance.happens(0.5))
      .map(({ slug }, index) => ({ place: slug, role: index ? "PARTNER" : "LEAD" }));
  const content = { ...plan, partners: partnersOf() };
  await database.planVersion.create({
    data: {
      projectId,
      number: 1,
      cause: "SENT",
      content,
      fingerprint: "0".repeat(64),
      personId: person(),
      at: daysFromNow(-chance.one([5, 30])),
    },
  });
  if (chance.happens(0.4)) await database.workingCopy.create({ data: { projectId, base: 1 } });
  for (const { personId } of people.filter(() => chance.happens(0.15))) {
    const status = chance.one(["ASSIGNED", "STARTED", "RECUSED", "SUBMITTED"] as const);
    const declaredAt = status === "ASSIGNED" ? null : new Date();
    const submittedAt = status === "SUBMITTED" ? new Date() : null;
    await database.assessment.create({
      data: {
        ...{ projectId, planVersion: 1, templateId, assessorId: personId, assignedById: person(), status, declaredAt },
        ...{ submittedAt, answers: {} },
      },
    });
  }
  if (!chance.happens(0.6)) return;
  const status = chance.one(["DRAFT", "DRAFT", "PROPOSED", "PROPOSED", "REFUSED"] as const);
  const { id } = await database.amendment.create({
    data: {
      ...{ projectId, number: 1, status, why: "Rain.", language: "en", beforeVersion: 1 },
      after: { ...plan, partners: partnersOf() },
      clusterLeadMustAgree: chance.happens(0.5) ? ["endMoves"] : [],
      authorId: person(),
      placeId: chance.one(places).id,
      proposedAt: status === "DRAFT" ? null : new Date(),
      decidedAt: status === "REFUSED" ? new Date() : null,
    },
  });
  for (const placeId of [...places.map((place) => place.id), null].filter(() => chance.happens(0.3)))
    await database.amendmentAnswer.create({ data: { amendmentId: id, placeId, accepted: true, personId: person() } });
}

async function mergers(database: Database, chance: Chance, intoId: number, made: number[], people: Actor[]) {
  const from = made.at(-1);
  if (!from || !chance.happens(0.5)) return;
  const answered = chance.happens(0.3) ? { accepted: false, answeredAt: new Date() } : {};
  await database.merger.create({
    data: { fromId: from, intoId, reason: "Alike.", offeredById: chance.one(people).personId, ...answered },
  });
}
