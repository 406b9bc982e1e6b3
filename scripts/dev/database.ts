import { readFileSync } from "node:fs";
import path from "node:path";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { addressFile, openOwn, ownEnvironment } from "../start/own-database";
import { claim, startIn } from "../start/preconditions";
import { say } from "../start/say";
import { DEVELOPMENT_FOLDER } from "./from-sources";
import { newMigration } from "./new-migration";
import { at, onServer } from "./server";

type Command = (url: string, name: string) => Promise<void>;

/** What can be done with the database of `npm run dev`, while it runs or while it does not. */
const COMMANDS: Record<string, Command> = {
  async new(url, name) {
    const file = await newMigration(url, name);
    if (!file) return say("The migrations lead to the schema already: there is nothing to write.");
    say(`Wrote ${file}. Read it, and say in its first line why.`);
    await seed(url);
  },
  async reset(url) {
    await onServer(at(url, "postgres"), async (client) => {
      await client.query("DROP DATABASE IF EXISTS tandem WITH (FORCE)");
      await client.query("CREATE DATABASE tandem");
    });
    await seed(url);
  },
  seed,
};

/** Migrations, places, and the demonstration's people and projects, as far as they are missing. */
async function seed(url: string): Promise<void> {
  Object.assign(process.env, ownEnvironment(DEVELOPMENT_FOLDER, url));
  process.env.TANDEM_STORAGE = path.join(DEVELOPMENT_FOLDER, "files");
  const { prepare } = await import("@/lib/setup/prepare");
  await prepare({ demonstration: true, onProgress: say });
}

/** Does it, and returns the exit code. */
export async function database(command: string, name = ""): Promise<number> {
  const act = COMMANDS[command];
  if (!act || (command === "new" && !/^[a-z][a-z0-9_]*$/.test(name))) {
    console.error("usage: npm run db:new NAME (as in site_texts) | npm run db:reset | npm run db:seed");
    return 2;
  }
  try {
    await onDevelopment((url) => act(url, name));
    return 0;
  } catch (error) {
    console.error(faultSentence(error) ?? error);
    return 1;
  }
}

async function onDevelopment(act: (url: string) => Promise<void>): Promise<void> {
  if (startIn(DEVELOPMENT_FOLDER) !== null) return act(readFileSync(addressFile(DEVELOPMENT_FOLDER), "utf8"));
  const giveBack = claim(DEVELOPMENT_FOLDER);
  const embedded = await openOwn(DEVELOPMENT_FOLDER);
  try {
    await act(embedded.urlOf("tandem"));
  } finally {
    await embedded.stop();
    giveBack();
  }
}
