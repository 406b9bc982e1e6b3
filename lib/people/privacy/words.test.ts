import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { me } from "@/lib/people/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { eraseMe } from "./erase";
import { REMOVED } from "./words";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

/** What nobody but the erased person would say. */
const SAID = "Kingfishers nest under the third arch";

/** Every table in which somebody's own words stand, and a row of each with theirs; the words of others beside them. */
async function plant({ personId }: Actor, said: string) {
  const database = rawDatabase();
  const { code, threadId } = await projectAt("IN_PROGRESS", cast);
  const { id: projectId } = await database.project.findUniqueOrThrow({ where: { code } });
  const { code: mergedCode } = await projectAt("PROPOSED", cast);
  const { id: fromId } = await database.project.findUniqueOrThrow({ where: { code: mergedCode } });
  const partner = await database.partner.findFirstOrThrow({
    where: { projectId, role: "PARTNER" },
    include: { place: true },
  });
  const { placeId, place } = partner;
  const language = "en";
  const body = said;
  await database.comment.create({ data: { threadId, authorId: personId, body, language } });
  const update = await database.update.create({ data: { projectId, authorId: personId, body, language } });
  await database.updatePart.create({ data: { projectId, placeId, updateId: update.id, personId, body, language } });
  await database.updatePart.create({ data: { projectId, placeId, personId, body, language } });
  for (const field of ["reason", "wishes"] as const) {
    await database.partner.update({
      where: { projectId_placeId: { projectId, placeId } },
      data: { [field]: `${said} ${field}` },
    });
    await database.auditEvent.create({
      data: {
        ...{ personId, type: "partner.wished", subject: `project:${code}` },
        detail: { place: place.slug, reason: `${said} ${field}` },
      },
    });
  }
  const last = await database.transition.findFirstOrThrow({ where: { projectId }, orderBy: { seq: "desc" } });
  await database.transition.create({
    data: {
      ...{ projectId, seq: last.seq + 1, from: last.to, to: "ON_HOLD" },
      ...{ personId, actingAs: "COORDINATOR", reason: said, answerEn: said, answerZh: said },
    },
  });
  const amendment = await database.amendment.create({
    data: {
      ...{ projectId, number: 1, why: said, language, beforeVersion: 1, after: {}, authorId: personId, placeId },
    },
  });
  await database.amendmentAnswer.create({
    data: { amendmentId: amendment.id, placeId, accepted: false, reason: said, personId },
  });
  await database.merger.create({
    data: { fromId, intoId: projectId, reason: said, offeredById: personId },
  });
  const condition = await database.condition.create({
    data: { projectId, text: "Measure noise.", language, setById: cast.lead.personId, metNote: said },
  });
  await database.auditEvent.create({
    data: {
      ...{ personId, type: "condition.reported", subject: `project:${code}` },
      detail: { condition: condition.id, note: said },
    },
  });
  await database.endorsement.create({ data: { projectId, placeId, personId, word: said, language } });
  const other = await database.place.findFirstOrThrow({
    where: { id: { not: placeId }, answersAbout: { none: { placeId } } },
  });
  await database.suggestionAnswer.create({
    data: { placeId, otherId: other.id, stance: "NOT_US", reason: said, personId, at: new Date() },
  });
  const value = { projectId, indicator: "i1", on: new Date("2027-01-01"), value: 3, note: said, personId };
  const { id: valueId } = await database.indicatorValue.create({ data: value });
  await database.indicatorCorrection.create({ data: { ...value, valueId, reason: said } });
  const { id: templateId } = await database.assessmentTemplate.findFirstOrThrow();
  const answers = { relevance: { value: 3, comment: said } };
  await database.assessment.create({
    data: {
      ...{ projectId, planVersion: 1, templateId, answers, privateNote: said },
      ...{ assessorId: personId, assignedById: cast.lead.personId },
    },
  });
  const revision = await database.profileRevision.findFirst({ where: { placeId, publishedAt: null } });
  if (revision)
    await database.profileRevision.update({
      where: { id: revision.id },
      data: { reviewerId: personId, returnedAt: new Date(), returnReason: said },
    });
  const invitation = await database.invitation.create({
    data: {
      ...{ tokenHash: said, email: `${code}@words.test`, role: "OBSERVER", note: said, invitedById: personId },
      expiresAt: new Date("2099-01-01"),
    },
  });
  const mail = (messageId: string, onceKey: string, data: object) =>
    database.mail.create({
      data: {
        ...{ messageId, onceKey, kind: "notice", data, address: "wuhan@words.test", locale: "en" },
        ...{
          state: "SENT",
          dueAt: new Date(),
          giveUpAt: new Date(),
          subject: "News",
          text: said,
          html: `<p>${said}</p>`,
        },
      },
    });
  await mail(`<1-${code}@words.test>`, `invitation:${invitation.id}:1`, { values: { note: said } });
  const { id: mailId } = await mail(`<2-${code}@words.test>`, `notice:${code}`, {});
  await database.notification.create({
    data: {
      ...{ personId: cast.wuhan.personId, actorId: personId, type: "indicator.corrected", projectId, mailId },
      detail: { reason: said, note: said, before: { note: said, on: "2027-01-01" }, title: "Noise" },
    },
  });
  return { code, projectId };
}

/** Where in the database something is said, by tables; what an invitation is known by is a digest. */
async function foundIn(said: string): Promise<string[]> {
  await rawDatabase().$executeRaw`UPDATE "Invitation" SET "tokenHash" = 'digest-' || id WHERE "tokenHash" = ${said}`;
  const columns = await rawDatabase().$queryRaw<{ table: string; column: string }[]>`
    SELECT c.table_name AS table, c.column_name AS column
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND (c.data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY') OR c.udt_name = 'citext')`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await rawDatabase().$queryRawUnsafe<object[]>(
      `SELECT 1 FROM "${table}" WHERE "${column}"::text LIKE $1 LIMIT 1`,
      `%${said}%`,
    );
    if (rows.length) found.push(`${table}.${column}`);
  }
  return found.sort();
}

describe("the words of an account that is erased with them", () => {
  it("are gone from every text of the database, and nobody else's are", async () => {
    const others = "Somebody else said so";
    await plant(cast.barcelona, SAID);
    await plant(cast.lead, others);
    const planted = await foundIn(SAID);
    expect(planted.length).toBeGreaterThan(20);
    expect(await foundIn(others)).toEqual(planted);
    await eraseMe(cast.barcelona, (await me(cast.barcelona)).version, { words: "REMOVE" });
    expect(await foundIn(SAID)).toEqual([]);
    expect(await foundIn(others)).toEqual(planted);
    // That there was something is still told, and by what.
    expect(await rawDatabase().endorsement.findFirst({ where: { personId: cast.barcelona.personId } })).toMatchObject({
      word: REMOVED,
    });
    expect(
      await rawDatabase().notification.findFirst({
        where: { actorId: cast.barcelona.personId, type: "indicator.corrected" },
      }),
    ).toMatchObject({ detail: { title: "Noise", before: { on: "2027-01-01" } } });
  });
});

describe("the record", () => {
  it("lets nothing else be taken out of it, nor the words of anybody who is there", async () => {
    const { projectId } = await plant(cast.wuhan, "Nothing of this goes.");
    const { personId } = cast.wuhan;
    const database = rawDatabase();
    await database.$executeRaw`SELECT remove_recorded_words(${personId}::int)::text`.catch(() => null);
    expect(await database.transition.count({ where: { projectId, personId, reason: { not: null } } })).toBe(1);
    const refused = [
      database.auditEvent.deleteMany({ where: { personId } }),
      database.auditEvent.updateMany({ where: { personId }, data: { detail: {} } }),
      database.transition.updateMany({ where: { personId }, data: { reason: null } }),
      database.transition.updateMany({ where: { personId }, data: { to: "AGREED" } }),
    ];
    for (const attempt of refused) await expect(attempt).rejects.toThrow(/append-only/);
  });
});
