import { Problem } from "@/lib/access/problems";
import type { Entry, Origin, Proof } from "@/lib/people/commands/open-session";
import { signIn } from "@/lib/people/commands/sign-in";
import { connect, signInByIdentity } from "@/lib/people/identities/commands";
import type { Stranger } from "@/lib/people/identities/round-trip";
import { keepPasskey, passkeyMade } from "@/lib/people/passkeys/registration";
import { newPasskey, type Site } from "@/lib/people/passkeys/schema";
import { hashPassword } from "@/lib/people/password";
import { assertGoodPassword } from "@/lib/people/password-strength";
import type { Database } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";

/** By what the invited person will sign in: a password, a passkey their browser made, or who they are at a provider. */
export type Means =
  | { way: "password"; password: string }
  | { way: "passkey"; passkey: unknown; site: Site }
  | { way: "oidc"; stranger: Stranger | null };

/** What is made of it: how it is kept with the new account, and how it opens the account once more. */
export type Prepared = {
  proof: Proof;
  passwordHash: string | null;
  keep: (database: Database, personId: number) => Promise<void>;
  /** Signs in whoever has accepted with it before; null where it opens nothing. */
  again: (email: string, origin: Origin) => Promise<Entry | null>;
};

type Invited = { invitationId: number; email: string; nameEn: string; nameZh: string };

const nothing = async () => {};

/** Makes sure that what somebody chose can open an account: before anything is written, as much of it takes its time. */
export function prepare(means: Means, invited: Invited): Promise<Prepared> {
  if (means.way === "password") return withPassword(means.password, invited);
  return means.way === "passkey" ? withPasskey(means.passkey, means.site, invited) : withIdentity(means.stranger);
}

async function withPassword(chosen: string, invited: Invited): Promise<Prepared> {
  await assertGoodPassword(chosen, invited);
  return {
    proof: { way: "password", secondFactor: false },
    passwordHash: await hashPassword(chosen),
    keep: nothing,
    again: (email, origin) =>
      signIn({ email, password: chosen }, origin).catch((error) => {
        if (error instanceof Problem && error.code === "wrongEmailOrPassword") return null;
        throw error;
      }),
  };
}

async function withPasskey(passkey: unknown, site: Site, { invitationId }: Invited): Promise<Prepared> {
  const checked = check(newPasskey, passkey);
  if (!checked.ok) throw new Problem(422, "passkeyRefused");
  const made = await passkeyMade(`invitation:${invitationId}`, checked.value, site);
  return {
    // A device, and what unlocks it.
    proof: { way: "passkey", secondFactor: true },
    passwordHash: null,
    keep: (database, personId) => keepPasskey(database, personId, made),
    again: async () => null,
  };
}

async function withIdentity(stranger: Stranger | null): Promise<Prepared> {
  if (!stranger) throw new Problem(401, "strangerGone");
  const { twoFactors, ...identity } = stranger;
  return {
    proof: { way: "oidc", secondFactor: twoFactors },
    passwordHash: null,
    keep: async (database, personId) => void (await connect(database, personId, identity)),
    again: (_, origin) => signInByIdentity(identity, { ...origin, twoFactors }),
  };
}
