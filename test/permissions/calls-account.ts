import { makeAccessToken } from "@/lib/people/commands/access-tokens";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/people/second-factor/commands";
import { codeShown } from "@/test/authenticator";
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
