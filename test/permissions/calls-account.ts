import { makeAccessToken } from "@/lib/people/commands/access-tokens";
import { connectIdentity, identitiesOf } from "@/lib/people/identities/commands";
import { addPasskey, beginPasskey } from "@/lib/people/passkeys/commands";
import { newPasskey } from "@/lib/people/passkeys/schema";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/people/second-factor/commands";
import { codeShown } from "@/test/authenticator";
import { softPasskey } from "@/test/passkey";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import type { Stage } from "./stage";

const token = { name: "Nightly figures", scopes: ["read" as const], days: 30 as const };

/** A token of somebody's, made before the call that ends it. */
function revoked({ people }: Stage, owner: Exclude<Role, "visitor">): Request {
  const params = { id: "" };
  const before = async () => {
    params.id = (await makeAccessToken(people[owner], token)).id;
  };
  return { method: "DELETE", path: "/me/tokens/{id}", params, before };
}

const FACTOR = "/me/second-factor";

/** A second factor of the caller's, begun or confirmed before the call that needs it. */
function withFactor({ people }: Stage, role: Role, request: Request, confirmed: boolean): Request {
  const actor = people[role === "visitor" ? "secretariat" : role];
  const body: { code?: string } = {};
  const before = async () => {
    const { secret } = await beginSecondFactor(actor);
    body.code = codeShown(secret, new Date());
    if (confirmed) await confirmSecondFactor(actor, body.code);
  };
  return { ...request, ...(request.method === "PUT" && { body }), before };
}

const SITE = { origin: "http://tandem.test", rpId: "tandem.test" };

/** A passkey of somebody's, begun before the call that adds it, or added before the call that takes it away. */
function withPasskey({ people }: Stage, owner: Exclude<Role, "visitor">, request: Request): Request {
  const [passkey, body] = [softPasskey(SITE), { name: "My telephone", sealed: "", answer: {} }];
  const before = async () => {
    const { options, sealed } = await beginPasskey(people[owner], SITE);
    const answer = passkey.create(options);
    Object.assign(body, { sealed, answer });
    if (request.method === "DELETE")
      await addPasskey(people[owner], newPasskey.parse(body), { ...SITE, userAgent: null });
  };
  return { ...request, ...(request.method === "POST" && { body }), params: { id: passkey.id }, before };
}
const signedInOr = (role: Role, other: Exclude<Role, "visitor">) => (role === "visitor" ? other : role);

/** Somebody's identity elsewhere, connected before the call that parts it. */
function parted({ people }: Stage, owner: Exclude<Role, "visitor">): Request {
  const params = { id: "1" };
  const before = async () => {
    await connectIdentity(people[owner], { issuer: "https://login.example", subject: owner, label: null });
    params.id = String((await identitiesOf(people[owner]))[0]?.id);
  };
  return { method: "DELETE", path: "/me/identities/{id}", params, before };
}

/** What one changes about one's own account. */
export const ACCOUNT_CALLS = {
  "secondFactor.read": { "one's own": () => ({ method: "GET" as const, path: FACTOR }) },
  "secondFactor.begin": { "one's own": () => ({ method: "POST" as const, path: FACTOR }) },
  "secondFactor.confirm": {
    "one's own": (stage: Stage, role: Role) => withFactor(stage, role, { method: "PUT", path: FACTOR }, false),
  },
  "secondFactor.remove": {
    "one's own": (stage: Stage, role: Role) => withFactor(stage, role, { method: "DELETE", path: FACTOR }, true),
  },
  "secondFactor.renew": {
    "one's own": (stage: Stage, role: Role) =>
      withFactor(stage, role, { method: "POST", path: `${FACTOR}/recovery-codes` }, true),
  },
  "passkeys.list": { "one's own": () => ({ method: "GET" as const, path: "/me/passkeys" }) },
  "passkeys.begin": { "one's own": () => ({ method: "POST" as const, path: "/me/passkeys/options" }) },
  "passkeys.add": {
    "one's own": (stage: Stage, role: Role) =>
      withPasskey(stage, signedInOr(role, "secretariat"), { method: "POST", path: "/me/passkeys" }),
  },
  "passkeys.remove": {
    "one's own": (stage: Stage, role: Role) =>
      withPasskey(stage, signedInOr(role, "secretariat"), { method: "DELETE", path: "/me/passkeys/{id}" }),
    "somebody else's": (stage: Stage, role: Role) =>
      withPasskey(stage, role === "clusterLead" ? "secretariat" : "clusterLead", {
        method: "DELETE",
        path: "/me/passkeys/{id}",
      }),
  },
  "identities.list": { "one's own": () => ({ method: "GET" as const, path: "/me/identities" }) },
  "identities.remove": {
    "one's own": (stage: Stage, role: Role) => parted(stage, signedInOr(role, "secretariat")),
    "somebody else's": (stage: Stage, role: Role) =>
      parted(stage, role === "clusterLead" ? "secretariat" : "clusterLead"),
  },
  "tokens.list": { "one's own": () => ({ method: "GET" as const, path: "/me/tokens" }) },
  "tokens.make": { "one's own": () => ({ method: "POST" as const, path: "/me/tokens", body: token }) },
  "tokens.revoke": {
    "one's own": (stage: Stage, role: Role) => revoked(stage, role === "visitor" ? "secretariat" : role),
    "somebody else's": (stage: Stage, role: Role) =>
      revoked(stage, role === "clusterLead" ? "secretariat" : "clusterLead"),
  },
  "password.change": {
    "one's own": () => ({
      method: "PUT" as const,
      path: "/me/password",
      body: { current: "a long enough password", password: "eleven green rivers flood" },
    }),
  },
};
