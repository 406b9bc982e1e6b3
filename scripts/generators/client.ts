import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const SCHEMA = "prisma/schema";
const GENERATED = "prisma/generated";
const STAMP = `${GENERATED}/schema.sha256`;

/** Generates Prisma's client from the schema, unless that was done for this schema. Returns whether it was needed. */
export function generateClient(): boolean {
  const versions = readFileSync("node_modules/prisma/package.json");
  const hash = createHash("sha256").update(versions);
  for (const file of readdirSync(SCHEMA).sort()) hash.update(readFileSync(`${SCHEMA}/${file}`));
  const digest = hash.digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) return false;
  execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--schema", SCHEMA], {
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
