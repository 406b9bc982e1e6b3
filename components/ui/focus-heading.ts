/**
 * Lets a reader whose place on the page is gone go on at a heading instead of nowhere: that of the part it was in, where
 * that is still there, else that of the page.
 */
export function focusHeading(part?: Element | null): void {
  const ofPart = part?.isConnected ? part.querySelector<HTMLElement>("h1, h2, h3") : null;
  const heading = ofPart ?? document.querySelector<HTMLElement>("main h1");
  if (heading) focusOn(heading);
}

/** Lets a reader go on at something that is no control. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Whether no element has the focus: what had it is gone or can no longer be used. */
export const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null;
