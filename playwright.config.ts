import { defineConfig } from "@playwright/test";
import { browser } from "./e2e/browser";

// The workers read this file again and must come to the same address.
process.env.TANDEM_E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const address = `http://localhost:${process.env.TANDEM_E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  use: {
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Europe/Brussels",
    launchOptions: await browser(),
    screenshot: "only-on-failure",
    trace: "off",
  },
  webServer: {
    command: "node --import tsx e2e/serve.ts",
    url: `${address}/readyz`,
    // With a build, where the sources changed.
    timeout: 300_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: { PORT: process.env.TANDEM_E2E_PORT },
  },
});
