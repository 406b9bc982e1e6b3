import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { listProfiles } from "./queries";

useDatabase();

it("finds a place by a theme of what it offers that its printed labels lack", async () => {
  const { items } = await listProfiles({ theme: ["mobility"] }, { limit: 50 });
  const larissa = items.find(({ slug }) => slug === "larissa");
  expect(larissa?.themes).not.toContain("mobility");
  expect(larissa?.themesOffered).toContain("mobility");
  expect(larissa?.themesSought).not.toContain("mobility");
});
