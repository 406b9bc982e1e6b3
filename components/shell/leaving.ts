import { isReachable } from "./reachable";

/** What of the browser's Navigation API is used; its types are not in TypeScript's library yet. */
type Leaving = Event & {
  destination: { url: string; sameDocument: boolean };
  navigationType: "push" | "replace" | "reload" | "traverse";
  userInitiated: boolean;
  downloadRequest: string | null;
  formData: FormData | null;
};

function linkOf({ target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent): string | null {
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.origin !== location.origin || link.hasAttribute("download")) return null;
  if (link.target && link.target !== "_self") return null;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return samePage && link.hash ? null : link.href;
}

/**
 * Keeps this page open while the server cannot be reached, where the browser would show an error page of its own: `onHeld`
 * gets the address that was asked for. A link is held before it is followed; where a page cannot be fetched and the
 * framework asks the browser to go there instead, the server is asked first whether it is there.
 */
export function holdLeaving(onHeld: (address: string) => void): { go: (address: string) => void; end: () => void } {
  // Once the framework has handed a page over to the browser, it waits for that and follows no link itself any more.
  let handedOver = false;
  let going = false;

  function go(address: string): void {
    going = true;
    if (new URL(address).href === location.href) location.reload();
    else location.assign(address);
  }
  async function goIfReachable(address: string): Promise<void> {
    if (await isReachable()) go(address);
    else onHeld(address);
  }

  function onClick(event: MouseEvent): void {
    const address = linkOf(event);
    if (!address || (navigator.onLine && !handedOver)) return;
    event.preventDefault();
    event.stopPropagation();
    void goIfReachable(address);
  }
  function onNavigate(event: Event): void {
    const { destination, downloadRequest, formData, navigationType, userInitiated } = event as Leaving;
    if (going || !event.cancelable || destination.sameDocument || downloadRequest !== null || formData) return;
    if (new URL(destination.url).origin !== location.origin) return;
    if (navigator.onLine && userInitiated) return;
    event.preventDefault();
    handedOver ||= navigationType !== "reload" && !userInitiated;
    void goIfReachable(destination.url);
  }

  const { navigation } = window as unknown as { navigation?: EventTarget };
  window.addEventListener("click", onClick, { capture: true });
  navigation?.addEventListener("navigate", onNavigate);
  return {
    go,
    end() {
      window.removeEventListener("click", onClick, { capture: true });
      navigation?.removeEventListener("navigate", onNavigate);
    },
  };
}
