import type { OAuthConfig } from "next-auth/providers/oauth";
import { config } from "@/lib/platform/config";

/** What a provider tells of somebody, as far as it is looked at. */
export type Claims = {
  sub: string;
  email?: string;
  preferred_username?: string;
  name?: string;
  /** How they proved who they are there (RFC 8176). */
  amr?: string[];
};

/** How long the provider may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** The provider of OpenID Connect that is configured; none where none is. */
export function oidcProviders(): OAuthConfig<Claims>[] {
  const { oidc } = config();
  if (!oidc) return [];
  return [
    {
      id: "oidc",
      name: oidc.name,
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      httpOptions: { timeout: PATIENCE },
      profile: ({ sub }) => ({ id: sub }),
    },
  ];
}

/** What somebody is called at the provider, for themselves to read. */
export const labelOf = ({ email, preferred_username, name }: Claims): string | null =>
  (email ?? preferred_username ?? name)?.slice(0, 200) ?? null;
