import type { Locale } from "@/lib/language/locales";
import { formatDayAndTime } from "@/lib/language/moment";
import { queueLetter } from "@/lib/mail/simple-letters";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { browserName } from "./browser-name";

type Owner = { id: number; isDemonstration: boolean; timeZone: string | null };

/** What of an account its owner is told by mail at once, should it have been somebody else. */
type Told =
  | "newDevice"
  | "passwordChanged"
  | "secondFactorSet"
  | "secondFactorRemoved"
  | "recoveryCodeUsed"
  | "passkeyAdded"
  | "identityConnected"
  | "tokenMade";

/** The moment that it happened, in the owner's zone, or in one that everybody knows, named with it. */
function momentFor({ timeZone }: Pick<Owner, "timeZone">): Record<Locale, string> {
  const at = now().toISOString();
  const named = (locale: Locale) =>
    timeZone
      ? formatDayAndTime(at, locale, timeZone)
      : `${formatDayAndTime(at, locale, "UTC")} ${locale === "zh" ? "（协调世界时）" : "UTC"}`;
  return { en: named("en"), zh: named("zh") };
}

/** Where something is done about it, if not where one sets how one signs in. */
const PATHS: Partial<Record<Told, string>> = { newDevice: "/sign-in", tokenMade: "/account/tokens" };

const UNKNOWN = { en: "an unknown browser", zh: "未知浏览器" };

/** Tells an account's owner by mail what has just been done with it; the people of a demonstration are invented. */
export async function tellOwner(
  database: Database,
  personId: number,
  kind: Told,
  { userAgent = null, once }: { userAgent?: string | null; once?: string } = {},
): Promise<void> {
  const owner = await database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { id: true, isDemonstration: true, timeZone: true },
  });
  if (owner.isDemonstration) return;
  const known = browserName(userAgent);
  const browser = known
    ? { en: `${known.browser} on ${known.system}`, zh: `${known.browser}（${known.system}）` }
    : UNKNOWN;
  await queueLetter(database, {
    kind,
    to: { personId },
    values: { moment: momentFor(owner), browser },
    path: PATHS[kind] ?? "/account/security",
    ...(once && { once }),
    urgent: true,
  });
}
