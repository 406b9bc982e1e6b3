import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { mocksModules, needsDatabase, takesTime, testFiles } from "./test/kinds.ts";

const files = testFiles();
const withoutDatabase = files.filter((file) => !needsDatabase(file));
const quick = withoutDatabase.filter((file) => !takesTime(file));
const withDatabase = files.filter(needsDatabase);
const likeOthers = withDatabase.filter((file) => !mocksModules(file));
const shared = {
  // Files that tests keep are not those of the application.
  env: { TANDEM_STORAGE: path.join(tmpdir(), "tandem-test-files") },
  // Against what never ends, not a measure: other work may leave a test a tenth of a processor.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  retry: 0,
};
const unit = {
  ...shared,
  setupFiles: "test/no-database.ts",
  env: { ...shared.env, DATABASE_URL: "postgresql://nobody@this-test-has-no-database.invalid/none" },
};

const db = { ...shared, globalSetup: "test/postgres.ts", setupFiles: "test/left-as-found.ts" };

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    // Its default leaves a processor free, which on two is half of them.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: quick.filter((file) => !mocksModules(file)),
          // Most of them only compute, and a fresh world for each would take longer than they do.
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: "mocking", include: quick.filter(mocksModules) } },
      { extends: true, test: { ...unit, name: "slow", include: withoutDatabase.filter(takesTime) } },
      {
        extends: true,
        test: { ...db, name: "db", include: likeOthers.filter((file) => !takesTime(file)), isolate: false },
      },
      // What starts programs or prints leaves much behind: it has a world to itself.
      { extends: true, test: { ...db, name: "db-slow", include: likeOthers.filter(takesTime) } },
      {
        extends: true,
        oxc: { jsx: { runtime: "automatic", development: false } },
        test: {
          ...db,
          name: "db-mocking",
          include: withDatabase.filter(mocksModules),
          setupFiles: ["test/react-as-served.ts", "test/left-as-found.ts"],
        },
      },
    ],
  },
});
