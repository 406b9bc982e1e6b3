import { quietly } from "@/lib/mail/quiet";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { changeMe } from "@/lib/people/commands/change-me";
import { registerPerson } from "@/lib/people/commands/register";
import { me } from "@/lib/people/queries";
import { at, now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { profileBySlug } from "@/lib/profiles/queries";
import { comment } from "@/lib/threads/commands/comment";
import { CONSENTS, DEMONSTRATION_ACCOUNTS, demonstrationPassword } from "./accounts";
import { type Actors, actorsOf } from "./actors";
import { daysFromToday } from "./days";
import { PROFILE_COMMENTS } from "./profile-comments";
import { openRounds } from "./rounds";
import { runScenario } from "./runner";
import { GREEN_TRANSITION } from "./scenarios/green-transition";
import { INNOVATION_ECOSYSTEMS } from "./scenarios/innovation-ecosystems";
import { RENEWAL_COHESION } from "./scenarios/renewal-cohesion";

/** Every demonstration project, the oldest first, so that codes count up with time. */
export const SCENARIOS = [...GREEN_TRANSITION, ...RENEWAL_COHESION, ...INNOVATION_ECOSYSTEMS].sort(
  (a, b) => b.daysAgo - a.daysAgo,
);

const MADE = "demonstration.made" satisfies EventName;

async function register(): Promise<void> {
  const people = await reads().person.findMany({ where: { isDemonstration: true }, select: { email: true } });
  const known = new Set(people.map(({ email }) => email));
  const password = demonstrationPassword();
  for (const { membership, ...person } of DEMONSTRATION_ACCOUNTS.filter(({ email }) => !known.has(email)))
    await registerPerson("system", { ...person, password, isDemonstration: true, memberships: [membership] });
}

/** Does it unless it was done before; that it was is in the audit log, whatever became of it since. */
async function once(made: Set<string>, key: string, make: () => Promise<unknown>): Promise<void> {
  if (made.has(key)) return;
  await transact(
    async (database) => {
      await make();
      await record(database, null, { type: MADE, subject: `demonstration:${key}` });
    },
    { seconds: 120 },
  );
}

async function commentOnProfiles(actors: Actors): Promise<void> {
  for (const [daysAgo, place, by, language, body] of PROFILE_COMMENTS) {
    const actor = actors(by);
    const profile = await profileBySlug(place, actor);
    const input = { body, language, visibility: "SIGNED_IN" as const };
    if (profile) await at(daysFromToday(-daysAgo), () => comment(actor, profile.threadId, input));
  }
}

/** What has been settled since, by whoever tried the account, stays. */
async function consent(actors: Actors): Promise<void> {
  for (const [name, shownAs] of Object.entries(CONSENTS)) {
    const { version } = await me(actors(name));
    if (version === 1) await changeMe(actors(name), version, { shownAs });
  }
}

/**
 * Makes the demonstration accounts and more than a dozen projects in every status, by the same commands the API uses,
 * each step on its own day. What was made once is not made again, so an interrupted load is finished by the next one.
 * Only for the embedded database and for tests.
 */
export const loadDemonstration = (): Promise<void> => quietly(load);

async function load(): Promise<void> {
  await register();
  const events = await reads().auditEvent.findMany({ where: { type: MADE }, select: { subject: true } });
  const made = new Set(events.map(({ subject }) => subject.replace("demonstration:", "")));
  const actors = await actorsOf(DEMONSTRATION_ACCOUNTS);
  await once(made, "rounds", () => openRounds(actors));
  for (const scenario of SCENARIOS) await once(made, scenario.key, () => runScenario(scenario, actors));
  await once(made, "consents", () => consent(actors));
  await once(made, "profile-comments", () => commentOnProfiles(actors));
  await once(made, "digests", beginDigests);
}

/** The demonstration's past is nobody's news: the first digest tells of what happens from now on. */
async function beginDigests(): Promise<void> {
  await transact(
    (database) =>
      database.$executeRaw`
      INSERT INTO "MailPreference" ("personId", "toldUpTo")
      SELECT id, ${now()}::timestamptz FROM "Person" WHERE "isDemonstration" ON CONFLICT DO NOTHING`,
  );
}
