/** On every answer; what a page may load stands in proxy.ts, with its nonce. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};
/** All but the cards that other sites show in a frame (app/embedded-card.ts). */
const NOT_FRAMED = "/((?!(?:en|zh)/embed/(?:places|projects)/[^/]+$).*)";
const listOf = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Our own server packs what it sends (programs/server.ts), smaller than Next would.
  compress: false,
  // Nothing uses Next's picture service; so configured, it answers nobody.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@node-rs/jieba",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pdfkit",
    "pg",
    "rate-limiter-flexible",
    "sharp",
  ],
  // Measures of fonts that only `next/font` asks for, by far the largest of what is never read.
  outputFileTracingExcludes: { "/*": ["node_modules/next/dist/server/capsize-font-metrics.json"] },
  // npm test checks the types of everything, once; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Title and description stand in the head for everybody: streamed ones need a script to get there.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
  headers: async () => [
    { source: "/:path*", headers: listOf(HEADERS) },
    { source: NOT_FRAMED, headers: listOf({ "X-Frame-Options": "DENY" }) },
    {
      source: "/api/:path*",
      headers: listOf({ "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }),
    },
    {
      // A caught mail, in the page that shows it: its own styles, nothing else.
      source: "/api/v1/mails/:id/html",
      headers: listOf({
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        "X-Frame-Options": "SAMEORIGIN",
      }),
    },
  ],
};
