import { expect, it } from "vitest";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { mailPreferencesOf } from "./preferences";
import { unsubscribe, unsubscribeToken } from "./unsubscribe";

useDatabase();

it("the mailbox's button stops what is told at once, and no more, to whoever has the address now", async () => {
  const cast = await people();
  const { personId } = cast.wuhan;
  const token = unsubscribeToken(cast.wuhan, "notices");
  await unsubscribe(token);
  await projectAt("PROPOSED", cast);
  expect(await rawDatabase().mail.count({ where: { personId, kind: "notice" } })).toBe(0);
  expect(await mailPreferencesOf(cast.wuhan)).toMatchObject({ atOnce: false, digest: "DAILY" });
  await expect(unsubscribe(token.replace("notices", "digests"))).rejects.toThrow("notFound");
  const before = unsubscribeToken({ ...cast.wuhan, email: "before@wuhan.test" }, "digests");
  await expect(unsubscribe(before)).rejects.toThrow("notFound");
});
