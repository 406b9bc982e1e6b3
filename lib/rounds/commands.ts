import type { Actor } from "@/lib/access/actor";
import { authorize, type FieldError, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { setSiteTexts } from "@/lib/site/texts";
import { taxonomy } from "@/lib/taxonomy/queries";
import { mayEditRounds, maySetProgramme } from "./policy";
import { roundById, settingsFor } from "./queries";
import type { RoundEdit, RoundInput, RoundView, Settings, SettingsEdit } from "./schema";

/** Refuses clusters, assessors and checklists that there are not, each at its field. */
async function mustBeKnown(given: RoundEdit): Promise<void> {
  const { clusters } = await taxonomy();
  const fields: FieldError[] = [];
  given.clusters?.forEach((code, index) => {
    if (!clusters.some((cluster) => cluster.code === code))
      fields.push({ path: `clusters.${index}`, code: "unknownCluster", params: { value: code } });
  });
  const people = await reads().person.findMany({ where: { id: { in: given.assessors ?? [] } }, select: { id: true } });
  given.assessors?.forEach((id, index) => {
    if (!people.some((person) => person.id === id)) fields.push({ path: `assessors.${index}`, code: "unknownValue" });
  });
  const template = given.template && (await reads().assessmentTemplate.findUnique({ where: { id: given.template } }));
  if (given.template && !template) fields.push({ path: "template", code: "unknownValue" });
  if (fields.length) throw new Problem(422, "invalidInput", { fields });
}

const data = ({ title, opensAt, closesAt, template, assessors: _, ...rest }: RoundEdit) => ({
  ...rest,
  titleEn: title?.en,
  titleZh: title?.zh,
  opensAt: opensAt && new Date(opensAt),
  closesAt: closesAt && new Date(closesAt),
  templateId: template,
});

/** So long ago it was still today somewhere. */
const A_DAY = 24 * 60 * 60 * 1_000;

/** Opens a round: from today on, or from the day it names; none can open on a day that is over everywhere. */
export async function openRoundFor(actor: Actor, input: RoundInput): Promise<RoundView> {
  authorize(mayEditRounds(actor), actor);
  if (Date.parse(input.opensAt) < now().getTime() - A_DAY)
    throw new Problem(422, "invalidInput", { fields: [{ path: "opensAt", code: "opensInPast" }] });
  return transact(async (database) => {
    await mustBeKnown(input);
    const { title, opensAt, closesAt, assessors } = input;
    const { id } = await database.round.create({
      data: {
        ...data(input),
        titleEn: title.en,
        titleZh: title.zh,
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
        requirements: input.requirements,
        assessors: { create: assessors.map((personId) => ({ personId })) },
      },
      select: { id: true },
    });
    await record(database, actor, { type: "round.opened", subject: `round:${id}`, detail: { opensAt, closesAt } });
    return roundById(id, actor);
  });
}

/** Changes a round; 412 when somebody else of the secretariat did so meanwhile. */
export async function editRound(actor: Actor, id: number, version: number, edit: RoundEdit): Promise<RoundView> {
  authorize(mayEditRounds(actor), actor);
  return transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "Round" WHERE id = ${id} FOR UPDATE`;
    const before = await roundById(id, actor);
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: before } });
    await mustBeKnown(edit);
    const times = { opensAt: edit.opensAt ?? before.opensAt, closesAt: edit.closesAt ?? before.closesAt };
    if (times.closesAt <= times.opensAt)
      throw new Problem(422, "invalidInput", { fields: [{ path: "closesAt", code: "closesBeforeItOpens" }] });
    await database.round.update({ where: { id }, data: { ...data(edit), version: { increment: 1 } } });
    if (edit.assessors) {
      await database.roundAssessor.deleteMany({ where: { roundId: id } });
      await database.roundAssessor.createMany({ data: edit.assessors.map((personId) => ({ roundId: id, personId })) });
    }
    await record(database, actor, {
      type: "round.changed",
      subject: `round:${id}`,
      detail: { changed: Object.keys(edit), ...times },
    });
    return roundById(id, actor);
  });
}

/** Sets what holds for the whole programme; 412 when somebody else did so meanwhile. */
export async function setProgramme(actor: Actor, version: number, edit: SettingsEdit): Promise<Settings> {
  authorize(maySetProgramme(actor), actor);
  return transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "ProgrammeSettings" WHERE id = 1 FOR UPDATE`;
    const before = await settingsFor(actor);
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: before } });
    const { texts, ...figures } = edit;
    await setSiteTexts(database, texts ?? {});
    await database.programmeSettings.update({ where: { id: 1 }, data: { ...figures, version: { increment: 1 } } });
    await record(database, actor, { type: "programme.set", subject: "programme:settings", detail: { ...edit } });
    return settingsFor(actor);
  });
}
