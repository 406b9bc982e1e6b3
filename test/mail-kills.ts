import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { primary } from "@/lib/platform/database";
import type { PrismaClient } from "@/prisma/generated/client";
import { BUNDLED } from "@/scripts/build";
import { type Catcher, startCatcher, type Whim } from "./mail-catcher";

const WORKERS = 2;
const REFUSED = /^refused/;
const mail = () => (primary() as unknown as PrismaClient).mail;

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a hostile server does, now and then: puts off, cuts the line at any moment, lets wait, refuses some for good. */
const hostile =
  (random: () => number, onMoment: () => void): Parameters<typeof startCatcher>[0] =>
  (moment, { to = "" }): Whim => {
    onMoment();
    const chance = random();
    if (moment === "recipient" && REFUSED.test(to)) return { code: 550, words: "5.1.1 No such mailbox" };
    if (moment === "recipient" && chance < 0.05) return { code: 451, words: "4.7.1 Greylisted" };
    if (chance > 0.98) return "cut";
    if (chance > 0.9) return new Promise((resolve) => setTimeout(resolve, 20 * random()));
    return undefined;
  };

async function queue(mails: number): Promise<void> {
  const time = new Date();
  await mail().createMany({
    data: Array.from({ length: mails }, (_, number) => ({
      messageId: `<mail-${number}@tandem.test>`,
      kind: "trial",
      data: { values: { name: `Person ${number}` } },
      address: number % 40 === 7 ? `refused-${number}@office.test` : `person-${number}@office.test`,
      locale: number % 2 ? "zh" : "en",
      dueAt: time,
      giveUpAt: new Date(time.getTime() + 3_600_000),
    })),
  });
}

const waiting = () => mail().count({ where: { state: { in: ["QUEUED", "CLAIMED", "SENDING"] } } });

/**
 * Has two workers send so many mails to a hostile server, and kills one of them so many times, each at a moment of its
 * conversations that the seed chooses; whoever is killed is replaced. Returns once nothing waits any more.
 */
export async function killWorkers({ mails, kills, seed }: { mails: number; kills: number; seed: number }) {
  const random = seeded(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "tandem-mail-"));
  const program = path.join(folder, "mail-worker.mjs");
  await build({
    ...BUNDLED,
    entryPoints: { "mail-worker": "test/mail-worker.ts" },
    outdir: folder,
    packages: "bundle",
  });
  const workers = new Set<ChildProcess>();
  let killed = 0;
  let momentsLeft = 0;
  const plan = () => {
    momentsLeft = 1 + Math.floor(random() * ((mails * 2) / kills));
  };
  const catcher: Catcher = await startCatcher(
    hostile(random, () => {
      momentsLeft -= 1;
      if (momentsLeft > 0 || killed >= kills || workers.size === 0) return;
      killed += 1;
      plan();
      const victim = [...workers][Math.floor(random() * workers.size)];
      // A little later, so that it is hit at any point of what it does with the answer.
      setTimeout(() => victim?.kill("SIGKILL"), 15 * random());
    }),
  );
  const environment = {
    ...process.env,
    SMTP_URL: catcher.url,
    NEXTAUTH_URL: "https://tandem.test",
    TANDEM_LOG: "error",
  };
  let over = false;
  const begin = () => {
    const worker = fork(program, { env: environment, execArgv: [], cwd: process.cwd() });
    worker.once("message", () => workers.add(worker));
    worker.once("exit", () => {
      workers.delete(worker);
      if (!over) begin();
    });
  };
  try {
    plan();
    await queue(mails);
    for (let count = 0; count < WORKERS; count++) begin();
    await untilNothingWaits();
  } finally {
    over = true;
    for (const worker of workers) worker.kill("SIGKILL");
    await catcher.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { caught: catcher.caught, killed, rows: await mail().findMany() };
}

async function untilNothingWaits(): Promise<void> {
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What became of the mails: how many in each state, and those that arrived otherwise than their state says. */
export function counted({ caught, rows }: Pick<Awaited<ReturnType<typeof killWorkers>>, "caught" | "rows">) {
  const arrived = new Map<string, number>();
  for (const { messageId } of caught) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1);
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const wrong = rows.filter(({ messageId, state }) => {
    const times = arrived.get(messageId) ?? 0;
    return state === "SENT" ? times !== 1 : state === "UNDECIDED" ? times > 1 : times !== 0;
  });
  return { states, wrong, arrived: arrived.size };
}
