import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { at } from "@/lib/platform/clock";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { matchesOf } from "../queries";
import { answerSuggestion, withdrawSuggestionAnswer } from "./commands";
import { standingWith, suggestionsFor } from "./queries";
import { partnerSuggestions, suggestionInput } from "./schema";

useDatabase();
let anna: Actor;
let chen: Actor;
let claire: Actor;
let first: string;
beforeAll(async () => {
  anna = await signedIn("Anna Serra", "安娜", { coordinates: "barcelona" });
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
  first = (await matchesOf("barcelona", 1))?.[0]?.slug ?? "";
  chen = await signedIn("Chen Wei", "陈伟", { coordinates: first });
});

const suggested = async (actor = anna, slug = "barcelona") => suggestionsFor(actor, slug, 30);
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
const noticesTo = ({ personId }: Actor) =>
  rawDatabase().notification.findMany({
    where: { personId, type: { startsWith: "suggestion." } },
    orderBy: { id: "asc" },
  });

describe("a partner that is suggested to a place", () => {
  it("comes never again where it is not for the place, until that is withdrawn; why is the place's and the secretariat's", async () => {
    const { answer } = await answerSuggestion(anna, "barcelona", first, { stance: "NOT_US", reason: "Too far." });
    expect(answer).toMatchObject({ stance: "NOT_US", reason: "Too far.", by: { en: "Anna Serra" }, restsUntil: null });
    const inYears = new Date("2036-01-01");
    for (const list of [await suggested(), await at(inYears, () => suggested())]) {
      expect(slugs(list.items)).not.toContain(first);
      expect(slugs(list.setAside)).toEqual([first]);
      expect(() => partnerSuggestions.parse(list)).not.toThrow();
    }
    expect((await suggested(claire)).setAside[0]?.answer?.reason).toBe("Too far.");
    expect(JSON.stringify(await suggested(chen, first))).not.toContain("Too far.");
    expect(await noticesTo(chen)).toEqual([]);
    expect(slugs((await matchesOf("barcelona", 30)) ?? [])).toContain(first);
    await withdrawSuggestionAnswer(anna, "barcelona", first);
    await withdrawSuggestionAnswer(anna, "barcelona", first);
    expect(slugs((await suggested()).items)).toContain(first);
  });

  it("rests for six months where it is too early", async () => {
    const december = new Date("2026-12-01T09:00:00Z");
    const { answer } = await at(december, () => answerSuggestion(anna, "barcelona", first, { stance: "NOT_NOW" }));
    expect(answer?.restsUntil).toBe("2027-06-01T09:00:00.000Z");
    const itemsAt = (day: string) => at(new Date(day), async () => slugs((await suggested()).items));
    expect(await itemsAt("2027-05-31")).not.toContain(first);
    expect(await itemsAt("2027-06-02")).toContain(first);
  });

  it("is told that it is wanted, once, and stands on top of what is suggested to both", async () => {
    const last = (await suggested()).items.at(-1)?.slug ?? "";
    const wei = await signedIn("Wei Ming", "魏明", { coordinates: last });
    const twice = [1, 2].map(() => answerSuggestion(anna, "barcelona", last, { stance: "INTERESTED" }));
    expect((await Promise.all(twice)).map(({ answer }) => answer?.stance)).toEqual(["INTERESTED", "INTERESTED"]);
    const told = await noticesTo(wei);
    expect(told).toMatchObject([{ type: "suggestion.interested", detail: { place: "barcelona" }, waits: true }]);
    expect(told[0]?.mailId).not.toBeNull();
    expect((await suggested()).items[0]?.slug).toBe(last);
    expect((await suggested(wei, last)).items[0]).toMatchObject({ slug: "barcelona", interested: true, answer: null });
    expect((await suggestionsFor(anna, "barcelona", 1)).items).toHaveLength(1);

    const both = await answerSuggestion(wei, last, "barcelona", { stance: "INTERESTED" });
    expect(both).toMatchObject({ interested: true, answer: { stance: "INTERESTED" } });
    expect((await noticesTo(anna)).map(({ type }) => type)).toEqual(["suggestion.mutual"]);
    expect(await standingWith(wei, { slug: "barcelona", side: "EU" })).toMatchObject([{ state: both }]);

    await answerSuggestion(anna, "barcelona", last, { stance: "NOT_NOW" });
    expect((await noticesTo(wei)).map(({ type }) => type)).toEqual([
      "suggestion.interested",
      "suggestion.interest-ended",
    ]);
    expect((await suggested(wei, last)).items.find(({ slug }) => slug === "barcelona")?.interested).toBe(false);
  });

  it("is answered by the place's coordinators alone, and stands on another side", async () => {
    const answer = (actor: Actor, slug: string, other: string) =>
      answerSuggestion(actor, slug, other, { stance: "INTERESTED" });
    await expect(answer(claire, "barcelona", first)).rejects.toMatchObject({ status: 403, code: "notYourPlace" });
    await expect(answer(chen, "barcelona", first)).rejects.toMatchObject({ status: 403 });
    await expect(suggested(chen)).rejects.toMatchObject({ status: 403 });
    await expect(answer(anna, "barcelona", "mannheim")).rejects.toMatchObject({ code: "suggestedOnOtherSide" });
    await expect(answer(anna, "barcelona", "atlantis")).rejects.toMatchObject({ status: 404 });
    expect((await suggested(claire)).abilities.answer).toBe(false);
    expect(suggestionInput.safeParse({ stance: "INTERESTED", reason: "Why" }).success).toBe(false);
  });
});
