import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { TABLE_TYPES } from "@/lib/spreadsheets/read-table";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { invitePerson } from "../commands/invite";
import { invitationInput } from "../schema";
import { importInvitations } from "./import";
import { importTemplate } from "./template";

useDatabase();
let claire: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
});

let made = 0;
let domain: string;
beforeEach(() => {
  made += 1;
  domain = `table${made}.example`;
});

const csv = (lines: string[]) => {
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  return { type: TABLE_TYPES.csv as string, bytes, digest: lines.join() };
};
const HEAD = "Email,Role,Place,For which cluster,Name in Latin letters,姓名（中文）,Language";
const read = (lines: string[], plan?: string) => importInvitations(claire, csv([HEAD, ...lines]), { plan }, "en");
const invited = () =>
  rawDatabase().invitation.findMany({ where: { email: { endsWith: `@${domain}` } }, orderBy: { id: "asc" } });

describe("a table of people to invite", () => {
  it("says first what would become of each line, in whichever language it is written, and invites nobody", async () => {
    const report = await read([
      `li@${domain},协调员,武汉市,,Li Na,李娜,`,
      `ana@${domain},Coordinator,barcelona,,,,`,
      `lead@${domain},cluster lead,,Ecological transition and Green Deal,,,English`,
      `see@${domain},OBSERVER,,,,,zh`,
    ]);
    expect(report).toMatchObject({ written: false, counts: { new: 4, known: 0, faulty: 0 } });
    expect(report.lines.map(({ line, as }) => [line, as])).toEqual([
      [2, "coordinator of Wuhan"],
      [3, "coordinator of Barcelona"],
      [4, expect.stringMatching(/^cluster lead for /)],
      [5, "observer"],
    ]);
    expect(report.plan).not.toBeNull();
    expect(await invited()).toEqual([]);
  });

  it("invites all of them once it is told to, each in the language of the line or of the place", async () => {
    const lines = [`li@${domain},Coordinator,Wuhan,,Li Na,李娜,`, `ana@${domain},Coordinator,Bari,,,,`];
    const { plan } = await read(lines);
    const done = await read(lines, plan ?? "");
    expect(done).toMatchObject({ written: true, plan: null, counts: { new: 2 } });
    expect((await invited()).map(({ locale, nameZh }) => [locale, nameZh])).toEqual([
      ["zh", "李娜"],
      ["en", null],
    ]);
    const letters = await rawDatabase().mail.count({ where: { address: { endsWith: `@${domain}` } } });
    expect(letters).toBe(2);
    expect(await read(lines)).toMatchObject({ plan: null, counts: { new: 0, known: 2, faulty: 0 } });
  });

  it("tells every fault at its line and column, and then invites nobody at all", async () => {
    const lines = [
      `no address,Coordinator,Atlantis,,,,`,
      `ana@${domain},Mayor,,,,,`,
      `ana@${domain},Cluster lead,,Weather,,,Latin`,
      `li@${domain},Observer,,,,,`,
      `li@${domain},Observer,,,,,`,
    ];
    const report = await read(lines);
    expect(report.plan).toBeNull();
    expect(report.lines.map(({ line, faults }) => [line, faults.map(({ column }) => column)])).toEqual([
      [2, ["For which place", "E-mail"]],
      [3, ["Role to hold"]],
      [4, ["For which cluster", "Language"]],
      [5, []],
      [6, ["E-mail"]],
    ]);
    expect(report.lines[4]?.faults[0]?.message).toContain("5");
    await expect(read(lines, "some-plan")).rejects.toMatchObject({ status: 409 });
    expect(await invited()).toEqual([]);
  });

  it("is refused where something changed since it was checked", async () => {
    const lines = [`li@${domain},Observer,,,,,`, `ana@${domain},Observer,,,,,`];
    const { plan } = await read(lines);
    const input = { email: `li@${domain}`, membership: { role: "OBSERVER" } };
    await invitePerson(claire, invitationInput.parse(input));
    await expect(read(lines, plan ?? "")).rejects.toMatchObject({
      code: "importChanged",
      more: { extra: { current: { counts: { new: 1, known: 1 } } } },
    });
  });

  it("says which column is missing", async () => {
    const report = await importInvitations(claire, csv(["Name,Role", "Li Na,Observer"]), {}, "en");
    expect(report.faults).toEqual([expect.stringContaining("E-mail")]);
  });

  it("is the one that can be downloaded, filled in", async () => {
    const { bytes } = await importTemplate(claire, "zh");
    const empty = await importInvitations(claire, { type: TABLE_TYPES.xlsx, bytes, digest: "x" }, {}, "zh");
    expect(empty).toMatchObject({ faults: ["表格中没有人员。"], lines: [] });
  });

  it("is the secretariat's alone", async () => {
    const anna = await signedIn(`Anna ${made}`, "安娜", { coordinates: "barcelona" });
    await expect(importInvitations(anna, csv([HEAD]), {}, "en")).rejects.toMatchObject({ status: 403 });
  });
});
