import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** What the provider knows us by. */
export const CLIENT = { id: "tandem", secret: "only-for-tests-and-long-enough-to-be-one" };

/** Who signs in at the provider next, and how. */
export type AtProvider = { sub: string; email?: string; amr?: string[] };

/**
 * A provider of OpenID Connect on this machine: the reference implementation in JavaScript, with PKCE required. Nobody types
 * there: whoever comes is the one that `is` names, or who was told at `/be/NAME`.
 */
export async function startProvider(redirectUri: string) {
  let present: AtProvider = { sub: "nobody" };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings: Configuration = {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub", "amr"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["only for tests"] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: present.email, email_verified: !!present.email }),
    }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, settings);
  const callback = provider.callback();
  async function handle(...[request, response]: Parameters<typeof callback>) {
    const [, told] = /^\/be\/([\w-]+)$/.exec(request.url ?? "") ?? [];
    if (told) {
      present = { sub: told };
      return void response.end();
    }
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    const { sub: accountId, amr } = present;
    await provider.interactionFinished(request, response, { login: { accountId, amr } });
  }

  /** Goes through the provider as a browser does, and answers the address that it leads back to. */
  async function passThrough(address: string): Promise<string> {
    const jar = new Map<string, string>();
    for (let at = address; ; ) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const location = answer.headers.get("location");
      if (!location) throw new Error(`The provider answers ${answer.status}: ${await answer.text()}`);
      at = new URL(location, at).href;
      if (!at.startsWith(issuer)) return at;
    }
  }

  return {
    issuer,
    passThrough,
    is: (somebody: AtProvider) => {
      present = somebody;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
