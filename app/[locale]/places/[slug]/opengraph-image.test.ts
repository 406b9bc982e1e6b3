import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rawDatabase, useDatabase } from "@/test/database";
import ProfileImage from "./opengraph-image";

useDatabase();

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const requested = vi.fn();
const imageOf = async (locale: string) => {
  const answer = await ProfileImage({ params: Promise.resolve({ locale, slug: "xi-an" }) });
  return Buffer.from(await answer.arrayBuffer());
};

describe("the picture of a place", () => {
  beforeEach(() => {
    const own = globalThis.fetch;
    vi.stubGlobal("fetch", (url: string | URL) => {
      if (!/^https?:/.test(String(url))) return own(url);
      requested(String(url));
      throw new Error("There is no other host.");
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("is drawn whatever the place is called, and asks no other host for letters", async () => {
    const before = await imageOf("en");
    expect(before.subarray(0, 4)).toEqual(PNG);
    for (const name of ["Brașov / София / Huế", "𠮷野 😀", "한국", "x\u0304\u200b"]) {
      await rawDatabase().place.update({ where: { slug: "xi-an" }, data: { nameEn: name, nameZh: name } });
      for (const locale of ["en", "zh"]) {
        const image = await imageOf(locale);
        expect(image.subarray(0, 4)).toEqual(PNG);
        expect(image.equals(before)).toBe(false);
      }
    }
    expect(requested).not.toHaveBeenCalled();
  });
});
