import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const SCHEMA = "prisma/schema.prisma";
const GENERATED = "prisma/generated";
const STAMP = `${GENERATED}/schema.sha256`;

/** Generates Prisma's client from the schema, unless that was done for this schema. Returns whether it was needed. */
export function generateClient(): boolean {
  const versions = readFileSync("node_modules/prisma/package.json");
  const digest = createHash("sha256").update(readFileSync(SCHEMA)).update(versions).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) return false;
  execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    stdio: "pipe",
    env: {
      ...process.env,
      // Generating needs no schema engine, but looks for one and would download it; any file that exists will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  writeFileSync(STAMP, digest);
  return true;
}
