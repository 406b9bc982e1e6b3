import { readFileSync } from "node:fs";
import path from "node:path";
import type { MaybeActor } from "@/lib/access/actor";
import { isSecretariat } from "@/lib/access/actor";
import { ALLOWED, authorize, type Decision, deny } from "@/lib/access/problems";
import { countMails } from "@/lib/mail/queries";
import { config } from "@/lib/platform/config";
import { primary } from "@/lib/platform/database";
import { migrationNames } from "@/lib/platform/migrations";
import { readiness } from "@/lib/platform/readiness";
import { NoSuchFile } from "@/lib/storage/file-store";
import { storage } from "@/lib/storage/storage";
import type { SystemState } from "./schema";

/** How the application is, the secretariat and its operators see. */
export const maySeeSystem = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

const version = () =>
  (JSON.parse(readFileSync(path.join(process.cwd(), "package.json"), "utf8")) as { version: string }).version;

/** How many failing jobs are named. */
const NAMED = 10;
const ERROR_SHOWN = 300;

/** How the application is: its versions, database, jobs, mail and files; asked anew each time. */
export async function systemState(actor: MaybeActor): Promise<SystemState> {
  authorize(maySeeSystem(actor), actor);
  const [{ pending, replica, pageCache }, database, jobs, failing, counts, reachable] = await Promise.all([
    readiness(),
    databaseFacts(),
    jobFacts(),
    failingJobs(),
    countMails(actor),
    storageAnswers(),
  ]);
  const { mail, storage: kept } = config();
  return {
    versions: {
      tandem: version(),
      node: process.versions.node,
      postgres: database.version,
      migration: migrationNames().findLast((name) => !pending.includes(name)) ?? "",
      pending: pending.length,
    },
    pageCache,
    database: { bytes: database.bytes, replica: replica ? (replica.status === "in use" ? "serving" : "away") : "none" },
    jobs: { ...jobs, failing },
    mail: { by: mail.by.kind, counts },
    storage: { kind: kept.kind === "s3" ? "s3" : "disk", reachable },
  };
}

async function databaseFacts(): Promise<{ version: string; bytes: number }> {
  const [row] = await primary().$queryRaw<{ version: string; bytes: number }[]>`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS bytes`;
  return { version: row?.version ?? "", bytes: Math.round(row?.bytes ?? 0) };
}

/** Whether the worker's tables are there: they come when the database is prepared. */
async function workerIsPrepared(): Promise<boolean> {
  const [row] = await primary().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('graphile_worker._private_known_crontabs') IS NOT NULL AS there`;
  return row?.there ?? false;
}

async function jobFacts() {
  if (!(await workerIsPrepared())) return { waiting: 0, late: 0, lastByClock: null };
  const [row] = await primary().$queryRaw<{ waiting: number; late: number; last: Date | null }[]>`
    SELECT count(*)::int AS waiting,
      count(*) FILTER (WHERE run_at < now() - interval '10 minutes' AND locked_at IS NULL)::int AS late,
      (SELECT max(last_execution) FROM graphile_worker._private_known_crontabs) AS last
    FROM graphile_worker.jobs WHERE attempts < max_attempts`;
  return { waiting: row?.waiting ?? 0, late: row?.late ?? 0, lastByClock: row?.last?.toISOString() ?? null };
}

async function failingJobs(): Promise<SystemState["jobs"]["failing"]> {
  if (!(await workerIsPrepared())) return [];
  return primary().$queryRaw`
    SELECT task_identifier AS task, attempts, left(last_error, ${ERROR_SHOWN}) AS error
    FROM graphile_worker.jobs WHERE last_error IS NOT NULL ORDER BY id DESC LIMIT ${NAMED}`;
}

/** Whether where files are kept answers: that there is no such file is an answer. */
async function storageAnswers(): Promise<boolean> {
  try {
    const bytes = await storage().get("there-is-no-such-file");
    await bytes.cancel();
    return true;
  } catch (error) {
    return error instanceof NoSuchFile;
  }
}
