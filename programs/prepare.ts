import { disconnect } from "@/lib/platform/database";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { prepare } from "@/lib/setup/prepare";

// Run once before a new version serves: node prepare.mjs
try {
  await prepare({ onProgress: (what) => console.log(what) });
  await disconnect();
} catch (error) {
  console.error(faultSentence(error) ?? error);
  process.exit(1);
}
