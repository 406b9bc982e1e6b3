import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { needsDatabase, testFiles } from "./test/which-database.ts";

const files = testFiles();
const shared = {
  // Files that tests keep are not those of the application.
  env: { TANDEM_STORAGE: path.join(tmpdir(), "tandem-test-files") },
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
};

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    // Its default leaves a processor free, which on two is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: files.filter((file) => !needsDatabase(file)),
          setupFiles: "test/no-database.ts",
          // Most of them only compute, and a fresh world for each would take longer than they do.
          isolate: false,
          env: { ...shared.env, DATABASE_URL: "postgresql://nobody@this-test-has-no-database.invalid/none" },
        },
      },
      {
        extends: true,
        test: { ...shared, name: "db", include: files.filter(needsDatabase), globalSetup: "test/postgres.ts" },
      },
    ],
  },
});
