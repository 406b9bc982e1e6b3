import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: "test/postgres.ts",
    // Files that tests keep are not those of the application.
    env: { TANDEM_STORAGE: path.join(tmpdir(), "tandem-test-files") },
    // Its default leaves a processor free, which on two is half of them.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
