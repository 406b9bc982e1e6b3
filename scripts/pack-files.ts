import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXTS = new Set([".css", ".js", ".svg", ".txt"]);
const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Puts beside each text below the folder what it is in Brotli and in gzip, as small as they make it. */
export async function packFiles(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = names.filter((name) => TEXTS.has(path.extname(name))).map((name) => path.join(folder, name));
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      };
      const [br, gz] = await Promise.all([brotlied(text, { params }), gzipped(text, { level: 9 })]);
      // What takes more room packed than plain is sent plain.
      if (br.length < text.length) writeFileSync(`${file}.br`, br);
      if (gz.length < text.length) writeFileSync(`${file}.gz`, gz);
    }),
  );
}
