import { expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { useDatabase } from "./database";

useDatabase();

it("gives each file a database with the 44 places", async () => {
  expect(await reads().place.count()).toBe(44);
});
