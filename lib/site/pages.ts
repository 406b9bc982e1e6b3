/** The pages whose text the secretariat may set. */
export const SITE_PAGES = ["accessibility", "privacy", "imprint"] as const;
export type SitePage = (typeof SITE_PAGES)[number];
