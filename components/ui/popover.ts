/** Whether the browser lays it above everything and closes it by itself. */
const isKnown = (popover: HTMLElement): boolean => typeof popover.showPopover === "function";

/** Whether a popover is open; where browsers do not know it, an attribute says so, by which `base.css` shows it. */
export const isOpen = (popover: HTMLElement): boolean =>
  isKnown(popover) ? popover.matches(":popover-open") : popover.dataset.open !== undefined;

/** Opens a popover. Where browsers do not know it, it closes when anything is pressed, as it does elsewhere. */
export function openPopover(popover: HTMLElement): void {
  if (isKnown(popover)) {
    popover.showPopover();
    return;
  }
  popover.dataset.open = "";
  document.addEventListener("pointerdown", () => closePopover(popover), { once: true });
}

/** Closes a popover, if it is open. */
export function closePopover(popover: HTMLElement): void {
  if (!isKnown(popover)) delete popover.dataset.open;
  else if (isOpen(popover)) popover.hidePopover();
}
