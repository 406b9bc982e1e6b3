import { describe, expect, it } from "vitest";
import { transact } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";
import { rebuildMeaning } from "./commands";
import { meaningModel, nearestPassages } from "./queries";

useDatabase();

const placesNear = async (question: string) =>
  (await nearestPassages(question, { limit: 5 })).map(({ place }) => place);

describe("what is near by its meaning", () => {
  it("is found by the terms of one side's programmes, in either language", async () => {
    for (const question of ["海绵城市", "sponge city"])
      expect((await nearestPassages(question, { limit: 3 })).map(({ place }) => place)).toContain("barcelona");
    for (const question of ["垃圾分类", "rubbish"]) expect(await placesNear(question)).toContain("ioannina");
  });

  it("says in both languages which words carried it", async () => {
    const [found] = await nearestPassages("老年人", { limit: 1 });
    expect(found).toMatchObject({ place: "bielsko-biala", kind: "PRIORITY" });
    expect(found?.carriers.question).toEqual(["老年人"]);
    expect(found?.carriers.en.length).toBeGreaterThan(0);
    expect(found?.carriers.zh.length).toBeGreaterThan(0);
  });

  it("is nothing where nobody speaks of it", async () => {
    expect(await nearestPassages("quantum gravity")).toEqual([]);
    expect(await nearestPassages("我喜欢吃苹果")).toEqual([]);
    expect(await nearestPassages("???")).toEqual([]);
  });

  it("can be asked of offers alone", async () => {
    const offers = await nearestPassages("agriculture", { passes: ({ kind }) => kind === "OFFER" });
    expect(new Set(offers.map(({ kind }) => kind))).toEqual(new Set(["OFFER"]));
  });
});

describe("what was learned", () => {
  it("stays while nothing changes, and follows a text and a term that do", async () => {
    expect(await rebuildMeaning()).toBe(false);
    expect(await placesNear("hyperloop")).toEqual([]);
    await transact((database) =>
      database.glossaryTerm.create({
        data: { key: "hyperloop", en: ["hyperloop"], zh: ["超级高铁"], near: ["railway"] },
      }),
    );
    expect(await rebuildMeaning()).toBe(true);
    expect(await placesNear("hyperloop")).not.toEqual([]);
    await transact(
      (database) => database.$executeRaw`
        UPDATE "ProfileItem" SET "bodyEn" = "bodyEn" || ' It tests a hyperloop.' WHERE "titleEn" = 'The 22@ innovation district'`,
    );
    expect(await rebuildMeaning()).toBe(true);
    expect((await placesNear("hyperloop"))[0]).toBe("barcelona");
  });

  it("is the same whoever learns it", async () => {
    const before = (await meaningModel())?.vectors;
    await transact((database) => database.meaningIndex.deleteMany({}));
    expect(await meaningModel()).toBeNull();
    expect(await nearestPassages("water")).toEqual([]);
    await rebuildMeaning();
    expect((await meaningModel())?.vectors).toEqual(before);
  });
});
