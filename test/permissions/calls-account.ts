import { makeAccessToken } from "@/lib/people/commands/access-tokens";
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

/** What one changes about one's own account. */
export const ACCOUNT_CALLS = {
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
