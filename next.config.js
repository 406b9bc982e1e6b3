/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "rate-limiter-flexible"],
  // npm test checks the types of everything, once; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
};
