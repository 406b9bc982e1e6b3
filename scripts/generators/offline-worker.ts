import { createHash } from "node:crypto";
import { build } from "esbuild";
import { esbuildTargets } from "../supported-browsers";

const SHEETS = ["tokens", "language", "base"].map((name) => `import "./app/styles/${name}.css";`);
const WORKER = [...SHEETS, 'import "./components/offline/worker";'].join("\n");
const SCRIPT = 'import "./components/offline/page-script";';

type Built = { script: string; style: string };

/** What sources come to in one file, and the sheets that they import in another. */
async function built(sources: string, define: Record<string, string> = {}): Promise<Built> {
  const { outputFiles } = await build({
    stdin: { contents: sources, resolveDir: process.cwd(), loader: "ts" },
    outdir: "offline",
    bundle: true,
    write: false,
    // Names stay as they are, so that those of classes are the same whenever the same sheets are built.
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "error",
    target: esbuildTargets(),
    format: "iife",
    charset: "utf8",
    external: ["/fonts/*"],
    define,
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? "";
  return { script: ending(".js"), style: ending(".css") };
}

/** A text that stands in a page, and the hash by which the page's policy allows it. */
const inline = (text: string) =>
  JSON.stringify({ text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` });

/** The offline worker in one file: its page, that page's style and script, and the words, so that it needs no cache. */
export async function offlineWorker(): Promise<string> {
  const [{ style }, { script }] = await Promise.all([built(WORKER), built(SCRIPT)]);
  const worker = await built(WORKER, { OFFLINE_STYLE: inline(style), OFFLINE_SCRIPT: inline(script) });
  return worker.script;
}
