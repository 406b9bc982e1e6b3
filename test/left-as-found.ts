import { afterAll, vi } from "vitest";
import { disconnect } from "@/lib/platform/database";
import { closeLimits } from "@/lib/platform/limits";
import { forgetTaxonomy } from "@/lib/taxonomy/queries";
import { knowOwnSides } from "./own-sides";

// The files with a database share a world, which each leaves as it found it: to load the application anew for each would
// take longer than what most of them do with it.
const found = { ...process.env };
knowOwnSides();

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await disconnect();
  await closeLimits();
  forgetTaxonomy();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
