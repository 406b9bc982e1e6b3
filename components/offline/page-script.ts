import { isReachable } from "@/components/shell/reachable";
import { isTheme, THEME_COOKIE } from "@/components/shell/theme";
import { allLocalDrafts, readerHere } from "@/components/ui/autosave/browser-store";
import { formatMessage } from "@/lib/language/say";
import { offlineMessages } from "./messages";

// What the page of the worker does: it says how much is kept here, and gives way to the page itself once that can be had.

const LOOK_EVERY_MS = 10_000;

const page = document.documentElement;
const locale = page.lang === "en" ? "en" : "zh";
const messages = offlineMessages(locale);
const element = (id: string) => document.getElementById(id) as HTMLElement;
const again = element("again") as HTMLButtonElement;

function showTheme(): void {
  const theme = new RegExp(`(?:^|; )${THEME_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
  if (isTheme(theme)) page.dataset.theme = theme;
}

function showDrafts(): void {
  const reader = readerHere();
  const count = reader === null ? 0 : allLocalDrafts(reader).length;
  element("kept").hidden = count === 0;
  element("kept").textContent = formatMessage(messages.drafts, locale, { count });
}

async function goOn(): Promise<boolean> {
  const reachable = await isReachable();
  if (reachable) location.reload();
  return reachable;
}

async function tryAgain(): Promise<void> {
  if (again.hasAttribute("aria-disabled")) return;
  again.setAttribute("aria-disabled", "true");
  again.textContent = messages.trying;
  element("told").textContent = "";
  if (await goOn()) return;
  again.removeAttribute("aria-disabled");
  again.textContent = messages.again;
  element("told").textContent = messages.still;
}

showTheme();
showDrafts();
again.addEventListener("click", () => void tryAgain());
addEventListener("online", () => void goOn());
// A line can be back without a word of it, as where the server or a tunnel was away.
setInterval(() => document.visibilityState === "visible" && void goOn(), LOOK_EVERY_MS);
