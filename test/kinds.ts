import { readdirSync, readFileSync } from "node:fs";

/** What only a test with a database of its own asks for. */
const ASKS = /^useDatabase\(|\binject\("postgres"\)|\bstartEmbedded\(|\bstartStandby\(/m;

/** Whether a test file works on a database: told from what it asks for, so that nobody has to say it twice. */
export const needsDatabase = (file: string): boolean => ASKS.test(readFileSync(file, "utf8"));

/** Whether a test file puts modules of its own in place of others: it needs a world that no other test has loaded. */
export const mocksModules = (file: string): boolean => /^vi\.mock\(/m.test(readFileSync(file, "utf8"));

/** What takes its time: other programs, threads, the compiler, fonts, documents that are printed, passwords, all routes. */
const SLOW =
  /^import .* from "(node:child_process|typescript|openapi-typescript|@redocly\/openapi-core|pdfkit|@\/scripts\/.+|@\/lib\/plans\/action-plan\/document|@\/lib\/handouts\/queries|(\.|@\/.+)\/(in-thread|password)|@\/test\/permissions\/route-files)"/m;

/** Whether a test file starts programs or measures something whole, and so has no place among those done in seconds. */
export const takesTime = (file: string): boolean => SLOW.test(readFileSync(file, "utf8"));

/** Every test file, of the folders that have some. */
export const testFiles = (): string[] =>
  ["lib", "app", "components", "test"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
