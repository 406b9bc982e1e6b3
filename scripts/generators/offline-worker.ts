import { createHash } from "node:crypto";
import { build } from "esbuild";

const OPTIONS = { bundle: true, minify: true, write: false, logLevel: "error", target: "es2022" } as const;

async function built(entry: string, more: { define?: Record<string, string> } = {}): Promise<string> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [entry],
    format: "iife",
    charset: "utf8",
    external: ["/fonts/*"],
    ...more,
  });
  return outputFiles[0]?.text.trim() ?? "";
}

/** A text that stands in a page, and the hash by which the page's policy allows it. */
const inline = (text: string) =>
  JSON.stringify({ text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` });

/** The offline worker in one file: its page, that page's style and script, and the words, so that it needs no cache. */
export async function offlineWorker(): Promise<string> {
  const [style, script] = await Promise.all([
    built("app/[locale]/styles/offline.css"),
    built("components/offline/page-script.ts"),
  ]);
  return built("components/offline/worker.ts", {
    define: { OFFLINE_STYLE: inline(style), OFFLINE_SCRIPT: inline(script) },
  });
}
