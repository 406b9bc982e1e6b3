import { type NextRequest, NextResponse } from "next/server";
import { isCard } from "@/app/embedded-card";
import { NOTHING_HERE } from "@/app/nothing-here";

const development = process.env.NODE_ENV === "development";

/**
 * What a page may load: its own scripts by nonce, its own styles, pictures and fonts, and nothing from another host.
 * The development server alone evaluates strings, writes style elements and keeps a socket open.
 */
function policyWith(nonce: string, frames: boolean): string {
  const only = (also: string) => (development ? ` ${also}` : "");
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${only("'unsafe-eval'")}`,
    `style-src 'self'${only("'unsafe-inline'")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${only("ws:")}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    // A caught mail is shown as it would arrive.
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Without this, a first segment that is no language would be taken for one.
const named = ({ nextUrl }: NextRequest): boolean => /^\/((en|zh|id)(\/|$)|$|[^/]*\.)/.test(nextUrl.pathname);

/** An address that no route has, so that Next answers with app/global-not-found.tsx. */
const nowhere = (request: NextRequest): URL => new URL("/-/-", request.url);

/** Gives each page a nonce and the policy that names it, which Next reads too; tells the 404 page which path was asked for. */
export function proxy(request: NextRequest): NextResponse {
  if (isCard(request.nextUrl.pathname) && !request.headers.has(NOTHING_HERE)) return NextResponse.next();
  const policy = policyWith(btoa(crypto.randomUUID()), /^\/(en|zh)\/outbox\//.test(request.nextUrl.pathname));
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname);
  headers.set("content-security-policy", policy);
  const response =
    named(request) && !headers.has(NOTHING_HERE)
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(nowhere(request), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Pages only: the API's answers and the files have constant headers (next.config.js).
export const config = {
  matcher: ["/((?!api/|_next/|fonts/|icons/|icon.svg|apple-icon.png|favicon.ico|offline.js|healthz|readyz).*)"],
};
