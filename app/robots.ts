import type { MetadataRoute } from "next";
import { publicAddress } from "@/app/public-address";

export const dynamic = "force-dynamic";

/** Everything public may be found; what needs an account says itself that it should not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/v1/open-data/", "/api/v1/feeds/", "/api/v1/openapi.json"],
      disallow: ["/api/", "/*/sign-in", "/*/work", "/*/secretariat/"],
    },
    sitemap: new URL("/sitemap.xml", publicAddress()).href,
  };
}
