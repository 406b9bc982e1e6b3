import { focusHeading, focusOn, isFocusLost } from "./focus-heading";

const FOCUSABLE =
  "a[href], button:not(:disabled), input:not([type=hidden], :disabled), select:not(:disabled), summary, textarea";

/** The part of a page that the reader follows a link to, until it is there or the reader is elsewhere. */
type Goal = { path: string; id: string };

/** Where something was taken away: what it stood in, and what stood after and before it. */
type Gap = { parent: Element; after: Node | null; before: Node | null };

const idIn = (hash: string): string => decodeURIComponent(hash.slice(1));

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(":disabled") && element.getClientRects().length > 0;

/**
 * Keeps the reader's place on the page: where what has the focus is greyed for a while, it has it again afterwards; where
 * it is taken away, the reader goes on beside it, in a list at its neighbour, at the form, fold or count before it, at what
 * opens it again, else at the heading of the part it was in. A link to a part of a page takes the reader there, also where
 * the page comes later. Answers how to stop.
 */
export function keepFocus(): () => void {
  let kept: HTMLElement | null = null;
  let page = "";
  let gap: Gap | null = null;
  let waiting = 0;
  let goal: Goal | null = null;

  const came = ({ target }: FocusEvent) => {
    kept = target as HTMLElement;
    page = location.pathname;
    gap = null;
  };
  const left = ({ target, relatedTarget }: FocusEvent) => {
    // What was greyed or taken away was not left by anybody.
    if (relatedTarget || !isUsable(target as HTMLElement)) return;
    setTimeout(() => {
      if (kept === target && isFocusLost() && isUsable(kept as HTMLElement)) kept = null;
    });
  };
  const goOn = () => {
    if (!kept || !isFocusLost() || page !== location.pathname) return;
    if (isUsable(kept)) return kept.focus({ preventScroll: true });
    if (kept.isConnected || !gap) return;
    const { parent, after, before } = gap;
    kept = null;
    goOnBeside(parent, after, before);
  };
  const followed = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    goal = null;
    if (!link?.hash || link.target || link.origin !== location.origin || ctrlKey || metaKey || shiftKey) return;
    goal = { path: link.pathname, id: idIn(link.hash) };
    setTimeout(arrive);
  };
  const arrive = () => {
    if (goal?.path !== location.pathname || idIn(location.hash) !== goal.id) return;
    const part = document.getElementById(goal.id);
    if (!part) return;
    goal = null;
    goTo(part);
  };
  const observer = new MutationObserver((records) => {
    if (goal) arrive();
    if (!kept) return;
    for (const { target, removedNodes, nextSibling, previousSibling } of records)
      if ([...removedNodes].some((node) => node.contains(kept)))
        gap = { parent: target as Element, after: nextSibling, before: previousSibling };
    if (!isFocusLost()) return;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(goOn);
  });
  document.addEventListener("click", followed);
  addEventListener("hashchange", arrive);
  document.addEventListener("focusin", came);
  document.addEventListener("focusout", left);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("click", followed);
    removeEventListener("hashchange", arrive);
    document.removeEventListener("focusin", came);
    document.removeEventListener("focusout", left);
    cancelAnimationFrame(waiting);
    observer.disconnect();
  };
}

/** Goes on at a part of a page: at its control, in its fold, else at itself. */
function goTo(part: HTMLElement): void {
  if (part instanceof HTMLDetailsElement) {
    part.open = true;
    part.querySelector("summary")?.focus();
  } else if (part.matches(FOCUSABLE)) part.focus();
  else focusOn(part);
}

function goOnBeside(parent: Element, after: Node | null, before: Node | null): void {
  const within = (node: Node | null) => (node instanceof Element ? node.querySelector<HTMLElement>(FOCUSABLE) : null);
  const stands = before instanceof Element && before.matches("details, form") ? [before] : [];
  const neighbours = parent.matches("ul, ol, tbody") ? [after, before] : stands;
  const next =
    neighbours.map(within).find((found) => found) ??
    // What a button beside it had opened.
    parent.querySelector<HTMLElement>(":scope > [aria-expanded=false]") ??
    within(parent.closest("dialog[open]"));
  if (next) next.focus({ preventScroll: true });
  else if (before instanceof HTMLElement && before.matches("[role=status]")) focusOn(before);
  else focusHeading(parent.closest("section, article"));
}
