import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { pngOf } from "@/lib/print/picture";
import { spoolPrefix } from "@/lib/storage/spool";
import { aPicture } from "@/test/pictures";
import { type Encoded, encode } from "./encode";
import type { PictureKind } from "./kinds";
import { sniffed } from "./sniff";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-pictures-"));
afterAll(() => rm(folder, { recursive: true }));

async function laid(content: Buffer | string) {
  const file = path.join(folder, randomBytes(8).toString("hex"));
  await writeFile(file, content);
  return { path: file, bytes: content.length };
}
const encoded = async (kind: PictureKind, content: Buffer | string) => encode(kind, await laid(content));
const refused = (kind: PictureKind, content: Buffer | string) =>
  encoded(kind, content).then(
    () => "shown",
    ({ code }) => code,
  );
/** What lies on this computer of all that is under way. */
const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith(spoolPrefix(process.pid)));

/** What is made of a picture, looked at, and thrown away. */
async function seen<T>(made: Encoded, look: (file: Encoded["files"][number]) => Promise<T>): Promise<T[]> {
  const looks = await Promise.all(made.files.map(look));
  await made.discard();
  return looks;
}
const sizes = ({ files }: Encoded) => files.map(({ format, width, height }) => `${format} ${width}×${height}`);

describe("what a file is, by its bytes", () => {
  const box = (...brands: string[]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(16 + 4 * (brands.length - 1));
    return Buffer.concat([length, Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join("")}`, "latin1")]);
  };
  it.each([
    ["jpeg", Buffer.from("ffd8ffe0", "hex")],
    ["png", Buffer.from("89504e470d0a1a0a00", "hex")],
    ["webp", Buffer.from("RIFF\0\0\0\0WEBPVP8 ")],
    ["avif", box("avif", "mif1")],
    ["avif", box("mif1", "miaf", "avif")],
    ["heic", box("heic", "mif1")],
    [null, box("isom", "mp42")],
    [null, Buffer.from("GIF89a")],
    [null, Buffer.from("RIFF\0\0\0\0WAVEfmt ")],
    [null, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    [null, Buffer.from("%PDF-1.7")],
    [null, Buffer.alloc(0)],
  ])("%s", (format, head) => expect(sniffed(head)).toBe(format));
});

describe("a picture", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("in %s is served in three formats and widths", async (format) => {
    const made = await encoded("PHOTOGRAPH", await aPicture({ width: 1200, height: 800, format }));
    const widths = ["480×320", "960×640", "1200×800"];
    expect(sizes(made)).toEqual(widths.flatMap((size) => ["avif", "webp", "jpeg"].map((each) => `${each} ${size}`)));
    const known = await seen(made, async ({ file }) => {
      const content = await readFile(file.path);
      return [sniffed(content), (await sharp(content).metadata()).exif] as const;
    });
    expect(known.map(([format]) => format)).toEqual(widths.flatMap(() => ["avif", "webp", "jpeg"]));
    expect(known.filter(([, exif]) => exif)).toEqual([]);
    expect(spooled()).toEqual([]);
  });

  it("stands upright, whichever way the camera was held, and tells nothing of the camera", async () => {
    const turned = await aPicture({ width: 1000, height: 700, orientation: 6 });
    expect(turned.includes("Whoever held the camera")).toBe(true);
    const made = await encoded("PHOTOGRAPH", turned);
    expect(sizes(made).at(-1)).toBe("jpeg 700×1000");
    const jpegs = await seen(made, async ({ file }) => readFile(file.path));
    for (const content of jpegs) expect(content.includes("Whoever")).toBe(false);
    const corner = await sharp(jpegs.at(-1)).extract({ left: 350, top: 10, width: 1, height: 1 }).raw().toBuffer();
    expect([...corner].map((level) => level > 128)).toEqual([true, false, false]);
  });

  it("is never made larger; arms let through what is behind them, a photograph does not", async () => {
    const given = { width: 700, height: 500, format: "png", alpha: 0 } as const;
    const opaque = async (kind: PictureKind) =>
      seen(await encoded(kind, await aPicture(given)), async ({ format, file }) => {
        return [format, (await sharp(file.path).stats()).isOpaque] as const;
      });
    expect((await opaque("PHOTOGRAPH")).filter(([, isOpaque]) => !isOpaque)).toEqual([]);
    const arms = await opaque("ARMS");
    expect(arms.filter(([format]) => format !== "jpeg").map(([, isOpaque]) => isOpaque)).toEqual(Array(6).fill(false));
    const small = await encoded("PHOTOGRAPH", await aPicture({ width: 700, height: 400 }));
    expect(Math.max(...small.files.map(({ width }) => width))).toBe(700);
    await small.discard();
  });

  it("that moves is shown as its first frame", async () => {
    const frames = await Promise.all(
      [1, 0].map((alpha) => aPicture({ width: 700, height: 500, format: "png", alpha })),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2);
    const made = await encoded("PHOTOGRAPH", moving);
    expect(sizes(made).at(-1)).toBe("jpeg 700×500");
    const [red] = await seen(made, ({ file }) =>
      sharp(file.path).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer(),
    );
    expect(red?.[0]).toBeGreaterThan(200);
  });
});

describe("the process that a picture is encoded in", () => {
  it("draws its own pictures afterwards as before, and no drawing that lies in a file", async () => {
    await (await encoded("ARMS", await aPicture({ width: 100, height: 100 }))).discard();
    expect(sniffed(await pngOf([], { width: 100, height: 100 }))).toBe("png");
    const { path: drawing } = await laid("<svg xmlns='http://www.w3.org/2000/svg' width='900' height='600'/>");
    await expect(sharp(drawing).metadata()).rejects.toThrow();
  });

  it("keeps a few waiting and sends others away, until there is room again", async () => {
    const arms = await laid(await aPicture({ width: 100, height: 100 }));
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () =>
        encode("ARMS", arms).then(
          (made) => made.discard().then(() => "shown"),
          (problem) => [problem.status, problem.code, problem.more.headers?.["retry-after"]].join(" "),
        ),
      ),
    );
    expect(outcomes.sort()).toEqual([...Array(3).fill("503 picturesBusy 10"), ...Array(9).fill("shown")]);
    await (await encode("ARMS", arms)).discard();
  });
});

describe("what is no picture that can be shown", () => {
  it("is refused by what is in it, whatever it is called", async () => {
    expect(await refused("PHOTOGRAPH", "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='600'/>")).toBe(
      "pictureKinds",
    );
    expect(await refused("PHOTOGRAPH", await aPicture({ width: 900, height: 600, format: "gif" }))).toBe(
      "pictureKinds",
    );
    expect(await refused("PHOTOGRAPH", await aPicture({ width: 900, height: 600, format: "tiff" }))).toBe(
      "pictureKinds",
    );
    expect(await refused("PHOTOGRAPH", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"))).toBe(
      "pictureHeic",
    );
    // What begins as one that is taken, and goes on as a drawing that a decoder would follow.
    const disguised = Buffer.concat([
      Buffer.from("ffd8ff", "hex"),
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ]);
    expect(await refused("PHOTOGRAPH", disguised)).toBe("pictureBroken");
  });

  it("is refused where it is too small, too long, too large, or unpacks to too much", async () => {
    expect(await refused("PHOTOGRAPH", await aPicture({ width: 600, height: 400 }))).toBe("pictureTooSmall");
    expect(await refused("PHOTOGRAPH", await aPicture({ width: 900, height: 300 }))).toBe("pictureTooSmall");
    expect(await refused("ARMS", await aPicture({ width: 95, height: 200 }))).toBe("pictureTooSmall");
    expect(await refused("PHOTOGRAPH", await aPicture({ width: 1700, height: 400 }))).toBe("pictureTooLong");
    expect(await refused("PHOTOGRAPH", Buffer.alloc(20 * 1024 * 1024 + 1))).toBe("fileTooLarge");
    const bomb = await sharp({ create: { width: 9_000, height: 6_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refused("PHOTOGRAPH", bomb)).toBe("picturePixels");
    const large = sharp({ create: { width: 6_000, height: 4_100, channels: 3, background: "#fff" } });
    expect(await refused("PHOTOGRAPH", await large.jpeg({ progressive: true }).toBuffer())).toBe("picturePixels");
    expect(await refused("PHOTOGRAPH", await large.png({ progressive: true, compressionLevel: 1 }).toBuffer())).toBe(
      "picturePixels",
    );
    const whole = sharp({ create: { width: 4_100, height: 4_000, channels: 3, background: "#fff" } });
    expect(await refused("PHOTOGRAPH", await whole.avif({ effort: 0 }).toBuffer())).toBe("picturePixels");
  });

  it.each(["jpeg", "png", "webp", "avif"] as const)(
    "is refused, or shown, however a %s is broken, and leaves nothing",
    async (format) => {
      const whole = await aPicture({ width: 640, height: 400, format });
      // Repeatable chance: a generator of Park and Miller.
      let state = 20_261_130;
      const chance = (below: number) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      const outcomes = new Set<string>();
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const broken = Buffer.from(attempt % 3 === 0 ? whole.subarray(0, 12 + chance(whole.length - 12)) : whole);
        if (attempt % 3 !== 0)
          for (let times = 0; times < 40; times += 1) broken[12 + chance(broken.length - 12)] = chance(256);
        const made = await encoded("PHOTOGRAPH", broken).catch((error) => error);
        outcomes.add(made.code ?? "shown");
        await made.discard?.();
      }
      outcomes.delete("shown");
      for (const code of outcomes)
        expect(["pictureBroken", "picturePixels", "pictureTooSmall", "pictureTooLong"]).toContain(code);
      expect(spooled()).toEqual([]);
    },
  );
});
