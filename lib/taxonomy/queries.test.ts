import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { taxonomy } from "./queries";

useDatabase();

it("knows the twin of a theme that cities and regions both have", async () => {
  const { twinOf, theme } = await taxonomy();
  expect(twinOf("cultural-tourism")).toBe("tourism-culture");
  expect(twinOf("tourism-culture")).toBe("cultural-tourism");
  expect([twinOf("mobility"), theme("mobility")?.twin]).toEqual([undefined, null]);
});
