import { beforeEach, describe, expect, it } from "vitest";
import { passwordFits } from "@/lib/people/password";
import { reads } from "@/lib/platform/database";
import { person } from "@/programs/person-command";
import { useDatabase } from "./database";

useDatabase();
let printed: string[];
beforeEach(() => {
  printed = [];
});

const GIVEN = "a password of one's own";
const run = (args: Record<string, string | true>, environment: Record<string, string> = {}) =>
  person(
    Object.entries(args).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, value])),
    { environment, readInput: async () => `${GIVEN}\n`, print: (line) => printed.push(line) },
  );
const claire = { email: "claire@tandem.test", "name-en": "Claire Dumont", "name-zh": "克莱尔", role: "secretariat" };
const kept = (email: string) =>
  reads().person.findUniqueOrThrow({ where: { email }, include: { memberships: { include: { place: true } } } });

describe("registering a person from the command line", () => {
  it("makes the first of the secretariat, with a password that is printed once", async () => {
    expect(await run(claire)).toBe(0);
    const { passwordHash, memberships } = await kept(claire.email);
    expect(memberships.map(({ role }) => role)).toEqual(["SECRETARIAT"]);
    const password = printed.join("\n").split("shown this once: ")[1] ?? "";
    expect(password.length).toBeGreaterThanOrEqual(20);
    expect(await passwordFits(password, passwordHash)).toBe(true);
  });

  it("never prints a password that was given, in the environment or at the input", async () => {
    const chen = { ...claire, email: "chen@tandem.test", role: "coordinator", place: "wuhan" };
    expect(await run(chen, { PERSON_PASSWORD: GIVEN })).toBe(0);
    expect(await run({ ...chen, email: "li@tandem.test", "password-stdin": true })).toBe(0);
    for (const email of [chen.email, "li@tandem.test"]) {
      const { passwordHash, memberships } = await kept(email);
      expect(memberships.map(({ place }) => place?.slug)).toEqual(["wuhan"]);
      expect(await passwordFits(GIVEN, passwordHash)).toBe(true);
    }
    expect(printed.join("\n")).not.toContain(GIVEN);
  });

  it("refuses a second person with the same e-mail, and says so", async () => {
    expect(await run({ ...claire, email: "Claire@Tandem.test" })).toBe(1);
    expect(printed).toEqual(["email: There is already an account with this e-mail address."]);
  });

  it("gives somebody who is registered a second role, and leaves the password alone", async () => {
    const before = await kept(claire.email);
    const lead = { email: "CLAIRE@tandem.test", role: "lead", cluster: "green-transition" };
    expect(await run(lead, { PERSON_PASSWORD: "another long password" })).toBe(0);
    expect(printed).toEqual([
      "CLAIRE@tandem.test was registered already and holds this role as well from now on; the password stays.",
    ]);
    const { memberships, passwordHash, nameEn } = await kept(claire.email);
    expect(memberships.map(({ role }) => role)).toEqual(["SECRETARIAT", "CLUSTER_LEAD"]);
    expect([passwordHash, nameEn]).toEqual([before.passwordHash, before.nameEn]);
    expect(await run(lead)).toBe(1);
    expect(printed.at(-1)).toBe("CLAIRE@tandem.test holds this role already; nothing was changed.");
    expect((await kept(claire.email)).memberships).toHaveLength(2);
  });

  it("says at what it lacks or does not know", async () => {
    expect(await run({ ...claire, email: "nobody", "name-zh": "" }, { PERSON_PASSWORD: "short" })).toBe(1);
    expect(printed.map((line) => line.split(":")[0]).sort()).toEqual(["email", "nameZh", "password"]);
    printed = [];
    expect(await run({ ...claire, email: "x@tandem.test", role: "coordinator", place: "atlantis" })).toBe(1);
    expect(printed).toEqual([expect.stringContaining("memberships.place")]);
    expect(await run({ ...claire, role: "mayor" })).toBe(2);
    expect(await run({ ...claire, colour: "red" })).toBe(2);
    expect(await reads().person.count({ where: { email: "x@tandem.test" } })).toBe(0);
  });
});
