import { beforeEach, expect, it, vi } from "vitest";
import PlacePicture from "@/app/[locale]/places/[slug]/opengraph-image";
import { actionPlanOf } from "@/lib/plans/action-plan/queries";
import { printed } from "@/lib/print/queue";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { placeSheetOf, projectSheetOf } from "./queries";

const asked = vi.hoisted(() => ({ headers: new Headers(), painted: 0 }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
vi.mock("@/lib/print/picture", async (original) => {
  const { pngOf } = await original<typeof import("@/lib/print/picture")>();
  const counted: typeof pngOf = (...given) => {
    asked.painted += 1;
    return pngOf(...given);
  };
  return { pngOf: counted };
});

useDatabase();
beforeEach(() => {
  asked.headers = new Headers();
  asked.painted = 0;
});

const pictureOf = (slug: string) => PlacePicture({ params: Promise.resolve({ locale: "en", slug }) });
const askWith = (known: string) => {
  asked.headers = new Headers({ "if-none-match": known });
};

it("paints the picture of a place once, as long as it says the same, and sends it to nobody who has it", async () => {
  const first = await pictureOf("barcelona");
  expect(first.headers.get("content-type")).toBe("image/png");
  expect(first.headers.get("cache-control")).toBe("public, max-age=3600, stale-while-revalidate=86400");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  const again = await pictureOf("barcelona");
  expect([again.status, again.headers.get("etag"), asked.painted]).toEqual([200, etag, 1]);
  expect(await again.bytes()).toEqual(await first.bytes());
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    askWith(known);
    const held = await pictureOf("barcelona");
    expect([held.status, held.headers.get("etag"), await held.text()], known).toEqual([304, etag, ""]);
  }
  await rawDatabase().place.update({ where: { slug: "barcelona" }, data: { nameEn: "Barcino" } });
  askWith(etag);
  const renamed = await pictureOf("barcelona");
  expect([renamed.status, asked.painted]).toEqual([200, 2]);
  expect(renamed.headers.get("etag")).not.toBe(etag);
});

it("refuses sheets, action plans and pictures alike where too many wait", async () => {
  const cast = await people();
  const { code } = await projectAt("AGREED", cast);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const waiting = Array.from({ length: 33 }, () => printed(() => ended));
  const busy = { status: 503, code: "printingBusy" };
  await expect(placeSheetOf("wuhan")).rejects.toMatchObject(busy);
  await expect(projectSheetOf(code, null)).rejects.toMatchObject(busy);
  await expect(actionPlanOf(code, 1, cast.barcelona)).rejects.toMatchObject(busy);
  const picture = await pictureOf("wuhan");
  expect([picture.status, picture.headers.get("retry-after"), picture.headers.get("cache-control")]).toEqual([
    503,
    "10",
    "no-store",
  ]);
  expect(await picture.json()).toMatchObject({ code: "printingBusy" });
  end();
  await Promise.all(waiting);
  expect((await pictureOf("wuhan")).status).toBe(200);
});
