import { features } from "web-features";
import { supportedBrowsers } from "@/scripts/supported-browsers";

const { chrome, edge, firefox, safari, ios_saf } = supportedBrowsers();
const OLDEST: Record<string, string> = { chrome, edge, firefox, safari, safari_ios: ios_saf };

/** Since when each part of the web platform is in which browser, by the names of the compatibility data. */
const SINCE = new Map<string, Record<string, string>>();
for (const feature of Object.values(features))
  if ("status" in feature)
    for (const [key, { support }] of Object.entries(feature.status.by_compat_key ?? {})) SINCE.set(key, { ...support });

const isLater = (version: string | undefined, than: string): boolean => {
  if (!version) return true;
  const [ours, theirs] = [than, version.replace("≤", "")].map((one) => one.split(".").map(Number));
  const [major = 0, minor = 0] = theirs ?? [];
  const [ourMajor = 0, ourMinor = 0] = ours ?? [];
  return major > ourMajor || (major === ourMajor && minor > ourMinor);
};

/** Every key of the compatibility data. */
export const KEYS: ReadonlySet<string> = new Set(SINCE.keys());

/** The last parts of the names of all that a supported browser lacks. */
export const LACKED_WORDS: ReadonlySet<string> = new Set(
  [...SINCE.keys()]
    .filter((key) => lacked(key))
    .map(
      (key) =>
        key
          .split(".")
          .at(-1)
          ?.replace(/_static$/, "") ?? "",
    ),
);

/** The first of these names that the data knows, where a supported browser lacks it. */
export function lacked(...names: string[]): string | null {
  const key = names.find((name) => SINCE.has(name));
  const since = key && SINCE.get(key);
  if (!since) return null;
  return Object.entries(OLDEST).some(([browser, version]) => isLater(since[browser], version)) ? key : null;
}
