import { config } from "@/lib/platform/config";

/** The address by which people reach this site, for what must be told as a whole: canonical links, the sitemap. */
export function publicAddress(): URL {
  const { url, port } = config();
  return new URL(url ?? `http://localhost:${port}`);
}
