import { localeOfPath, preferredLocale } from "@/lib/language/preferred";
import { isPageRequest, pageOr } from "./navigation";
import { type Inline, offlinePage } from "./page";

/** What of a service worker's world is used; its types cannot stand beside those of a page. */
type Lasting = Event & { waitUntil: (done: Promise<unknown> | undefined) => void };
type Fetching = Lasting & {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};
type Scope = {
  skipWaiting: () => Promise<void>;
  registration: { navigationPreload?: { enable: () => Promise<void> } };
  addEventListener: (<E extends "install" | "activate">(name: E, on: (event: Lasting) => void) => void) &
    ((name: "fetch", on: (event: Fetching) => void) => void);
};

/** Put in by the build. */
declare const OFFLINE_STYLE: Inline;
declare const OFFLINE_SCRIPT: Inline;

const scope = globalThis as unknown as Scope;

// A new release takes over at once: there is nothing of an old one that a page could still need.
scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));

// The page is asked for while the worker starts, so that nobody waits for it.
scope.addEventListener("activate", (event) => event.waitUntil(scope.registration.navigationPreload?.enable()));

// Whatever else is asked for goes its own way, as if there were no worker: nothing of it is kept, and nothing answered.
scope.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  const arriving = async () => (await preloadResponse) ?? fetch(request);
  if (!isPageRequest(request)) {
    // What was asked for while the worker started is the answer: an address that opens something once is not asked twice.
    if (request.method === "GET" && request.mode === "navigate") event.respondWith(arriving());
    return;
  }
  event.respondWith(
    pageOr(arriving, () => {
      const locale = localeOfPath(new URL(request.url).pathname) ?? preferredLocale(navigator.languages.join(","));
      return offlinePage(locale, OFFLINE_STYLE, OFFLINE_SCRIPT);
    }),
  );
});
