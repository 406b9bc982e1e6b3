import { readFileSync } from "node:fs";
import path from "node:path";
import { apiFaults } from "@/app/api/paths";
import { packed } from "@/app/packed";
import { withStaticFiles } from "@/app/static-files";
import { config, refuseUnsafeProduction } from "@/lib/platform/config";
import { demonstrationAccounts } from "@/lib/platform/demonstration-accounts";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { log } from "@/lib/platform/log";
import { sweepSpool } from "@/lib/storage/spool-sweep";
import { listen } from "./listen";

// Serves the built application: node serve.mjs
const FOLDER = import.meta.dirname;
process.chdir(FOLDER);
Object.assign(process.env, { NODE_ENV: "production" });

await refuseOrGoOn();

// Next's standalone output has no loader for its configuration; this internal name of Next 16 hands it over.
const built = JSON.parse(readFileSync(path.join(FOLDER, ".next", "required-server-files.json"), "utf8"));
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
const { default: next } = await import("next");

const application = next({ dev: false, dir: FOLDER, port: config().port, hostname: "localhost" });
await application.prepare();
await sweepSpool({ starting: true }).catch((error) =>
  log("warn", "Left-behind uploads could not be swept.", { error }),
);
listen({
  answer: withStaticFiles(FOLDER, packed(application.getRequestHandler())),
  apiFault: apiFaults(JSON.parse(readFileSync(path.join(FOLDER, "api-paths.json"), "utf8"))),
  close: () => application.close(),
});

async function refuseOrGoOn(): Promise<void> {
  try {
    const embedded = process.env.TANDEM_EMBEDDED === "on";
    refuseUnsafeProduction({ embedded, demonstrationAccounts: embedded ? false : await demonstrationAccounts() });
  } catch (error) {
    console.error(faultSentence(error) ?? error);
    process.exit(1);
  }
}
