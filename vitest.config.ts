import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "app/**/*.test.{ts,tsx}", "components/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: "test/postgres.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
