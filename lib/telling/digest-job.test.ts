import { expect, it } from "vitest";
import { at } from "@/lib/platform/clock";
import { comment } from "@/lib/threads/commands/comment";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { queueDigests } from "./digest-job";

useDatabase();

it("queues no digest for somebody who is kept out", async () => {
  const [yesterday, morning] = [new Date("2027-03-01T19:10:00Z"), new Date("2027-03-02T07:10:00Z")];
  const cast = await people();
  const { threadId } = await at(yesterday, () => projectAt("PROPOSED", cast));
  await at(yesterday, () =>
    comment(cast.wuhan, threadId, { body: "Who measures?", language: "en", visibility: "SIGNED_IN" }),
  );
  const digests = () => rawDatabase().mail.count({ where: { personId: cast.barcelona.personId, kind: "digest" } });
  const close = (disabledAt: Date | null) =>
    rawDatabase().person.update({ where: { id: cast.barcelona.personId }, data: { disabledAt } });
  await close(yesterday);
  await at(morning, queueDigests);
  expect(await digests()).toBe(0);
  await close(null);
  await at(morning, queueDigests);
  expect(await digests()).toBe(1);
});
