import { describe, expect, it } from "vitest";
import { reads, transact } from "@/lib/platform/database";
import { useDatabase } from "@/test/database";

useDatabase();

describe("a transaction", () => {
  it("sends its statements one after the other, also where several are asked for at once", async () => {
    const warned: string[] = [];
    const hear = (warning: Error) => warned.push(warning.message);
    process.on("warning", hear);
    const places = await transact(async () => {
      const [place, count, sides] = await Promise.all([
        reads().place.findFirst({
          where: { slug: "wuhan" },
          include: { themes: true, challenges: true, thread: true },
        }),
        reads().place.count(),
        reads().$queryRaw<{ code: string }[]>`SELECT code FROM "Side" ORDER BY code`,
      ]);
      return { slug: place?.slug, thread: !!place?.thread, count, sides: sides.map(({ code }) => code) };
    });
    await new Promise(setImmediate);
    process.off("warning", hear);
    expect(places).toEqual({ slug: "wuhan", thread: true, count: 44, sides: ["CN", "EU"] });
    expect(warned).toEqual([]);
  });

  it("goes on after a statement that failed was caught outside of it", async () => {
    const failing = transact((database) => database.$queryRaw`SELECT 1 / 0`);
    await expect(failing).rejects.toThrow();
    expect(await transact((database) => database.place.count())).toBe(44);
  });
});
