import { defineConfig } from "@playwright/test";
import { browser } from "./e2e/browser";
import { WORKER, WORKERS } from "./e2e/workers";

// The workers read this file again: each comes to the address of its own server, below the ports of what only calls.
process.env.TANDEM_E2E_PORT ??= String(20_000 + (process.pid % 12_000));
const addressOf = (worker: number) => `http://localhost:${Number(process.env.TANDEM_E2E_PORT) + worker}`;

/** What takes long and has a server of its own begins first, so that no worker is left with it at the end. */
const APART = /\/(every-page|queries|replica|supervision)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One approved picture for every machine.
  snapshotPathTemplate: "e2e/pictures/{arg}{ext}",
  workers: WORKERS,
  projects: [
    { name: "apart", testMatch: APART },
    { name: "shared", testIgnore: APART },
  ],
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  use: {
    baseURL: addressOf(WORKER),
    // What never comes fails with its name, before the whole test runs out of time.
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "Europe/Brussels",
    launchOptions: await browser(),
    screenshot: "only-on-failure",
    trace: "off",
  },
  webServer: {
    command: "node --import tsx e2e/serve.ts",
    url: `${addressOf(0)}/readyz`,
    // With a build, where the sources changed.
    timeout: 300_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: { PORT: process.env.TANDEM_E2E_PORT },
  },
});
