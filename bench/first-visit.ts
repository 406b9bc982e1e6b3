import type { Page } from "@playwright/test";

/** What a first visit may take over the wire, in bytes with the heads of all answers; the two fonts are in it. */
export const FIRST_VISIT = {
  most: 240_000,
  fonts: 46_000,
  pages: [
    "/en",
    "/zh",
    "/en/places",
    "/zh/places",
    "/en/places/wuhan",
    "/en/projects",
    "/en/programme",
    "/en/clusters/green-transition",
    "/en/clusters/green-transition/charts",
    "/en/sign-in",
  ],
};
/** What a step to another page may take. */
export const NEXT_PAGE = { most: 30_000, from: "/en/places", link: "Wuhan" };

type Fetched = { url: string; bytes: number };

/** Notes what the page fetches from now on, as it comes over the wire. */
export async function fetchedBy(page: Page): Promise<Fetched[]> {
  const fetched: Fetched[] = [];
  const urls = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request }) => urls.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    fetched.push({ url: urls.get(requestId) ?? "", bytes: encodedDataLength }),
  );
  return fetched;
}

export const bytesOf = (fetched: Fetched[], part = ""): number =>
  fetched.filter(({ url }) => url.includes(part)).reduce((sum, { bytes }) => sum + bytes, 0);
