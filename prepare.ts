import { ConfigError } from "@/lib/platform/config";
import { disconnect } from "@/lib/platform/database";
import { prepare } from "@/lib/platform/prepare";

// Run once before a new version serves: node prepare.mjs
try {
  await prepare({ onProgress: (what) => console.log(what) });
  await disconnect();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
