import type { QueryClient } from "@tanstack/react-query";
import { presentClient } from "./present-client";

/** The client of this browser's pages, whose script comes only to those pages that need it. */
export const loadClient = async (): Promise<QueryClient> =>
  presentClient()?.client ?? (await import("./client")).queryClient();

const noLine = () => undefined;

/** Loads the client when the reader comes back to the window, or the line does; answers how to stop. */
export function loadClientOnReturn(): () => void {
  // Without a line it is loaded at the next time.
  const load = () => void (document.visibilityState === "visible" && loadClient().catch(noLine));
  document.addEventListener("visibilitychange", load);
  addEventListener("online", load);
  return () => {
    document.removeEventListener("visibilitychange", load);
    removeEventListener("online", load);
  };
}
