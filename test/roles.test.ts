import { randomBytes } from "node:crypto";
import { runOnce } from "graphile-worker";
import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { signIn } from "@/lib/people/commands/sign-in";
import { disconnect, primary, reads } from "@/lib/platform/database";
import { RETENTION, retentionTasks } from "@/lib/platform/jobs";
import { closeLimits } from "@/lib/platform/limits";
import { pendingMigrations } from "@/lib/platform/migrations";
import { workerLogger } from "@/lib/platform/worker-logger";
import { prepare } from "@/lib/setup/prepare";
import { people, projectAt } from "@/test/fixtures/projects";
import { databaseAt, onServer } from "./template";

const server = inject("postgres");
const name = `test_${randomBytes(6).toString("hex")}`;
const PASSWORD = "p/a#s@s";
const application = Object.assign(new URL(databaseAt(server, name)), {
  username: name,
  password: encodeURIComponent(PASSWORD),
}).href;

beforeAll(async () => {
  const { username, password } = new URL(server);
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
  vi.stubEnv("DATABASE_URL", application);
  vi.stubEnv("DATABASE_OWNER", username);
  vi.stubEnv("DATABASE_OWNER_PASSWORD", password);
  await prepare({});
});
afterAll(async () => {
  await disconnect();
  await closeLimits();
  vi.unstubAllEnvs();
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE ${name}`);
  });
});

it("the application's role is made when the database is prepared, and owns nothing", async () => {
  const owned = await onServer(application, (client) =>
    client.query("SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"),
  );
  expect(owned.rows).toEqual([]);
  await expect(prepare({})).resolves.toBeUndefined();
  expect(await pendingMigrations()).toEqual([]);
});

it("it gets the password of its address, also when that changes", async () => {
  const another = new URL(application);
  another.password = encodeURIComponent("an'other /#@");
  vi.stubEnv("DATABASE_URL", another.href);
  await prepare({});
  await expect(onServer(another.href, (client) => client.query("SELECT 1"))).resolves.toMatchObject({ rowCount: 1 });
  await expect(onServer(application, (client) => client.query("SELECT 1"))).rejects.toMatchObject({ code: "28P01" });
  vi.stubEnv("DATABASE_URL", application);
  await prepare({});
  await expect(onServer(application, (client) => client.query("SELECT 1"))).resolves.toMatchObject({ rowCount: 1 });
});

it("it carries a project from a draft into work, signs people in, and runs the worker's jobs", async () => {
  const cast = await people();
  const { code } = await projectAt("IN_PROGRESS", cast);
  expect(await reads().project.findUnique({ where: { code } })).toMatchObject({ status: "IN_PROGRESS" });
  const { email } = await primary().person.findUniqueOrThrow({ where: { id: cast.wuhan.personId } });
  await expect(
    signIn({ email, password: "not this one" }, { address: "192.0.2.1", userAgent: null }),
  ).rejects.toMatchObject({ code: "wrongEmailOrPassword" });
  const done: string[] = [];
  const note = (task: string) => async () => void done.push(task);
  const tasks = { ...retentionTasks(RETENTION), note: note("note") };
  await onServer(application, (client) => client.query("SELECT graphile_worker.add_job('note')"));
  await runOnce({ connectionString: application, taskList: tasks, logger: workerLogger });
  expect(done).toEqual(["note"]);
});

it("it can change nothing that is append-only, nor switch off what refuses that", async () => {
  await onServer(application, async (client) => {
    const { rows } = await client.query(
      "SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'refuse_change'::regproc",
    );
    expect(rows.map((row) => row.name)).toContain('"AuditEvent"');
    for (const { name: table } of rows) {
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow("permission denied");
      await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("permission denied");
      await expect(client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toThrow("must be owner");
    }
    await expect(client.query(`UPDATE "AuditEvent" SET type = 'x'`)).rejects.toThrow("permission denied");
    await expect(client.query("CREATE TABLE mine (x int)")).rejects.toThrow("permission denied");
    await expect(client.query(`DROP TABLE "Person"`)).rejects.toThrow("must be owner");
  });
});
