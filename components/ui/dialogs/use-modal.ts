import { type RefObject, useEffect, useRef } from "react";
import { focusHeading, isFocusLost } from "../focus-heading";

/** Opens a dialog over the page as soon as it is there; `closed` is for its close event, which tells `onClose`. */
export function useModal(onClose: () => void): { dialog: RefObject<HTMLDialogElement | null>; closed: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener && opener !== document.body) followFocus(opener);
    };
  }, []);
  // The event of a closing comes later: by then the dialog may be open again, as where effects run twice.
  const closed = () => {
    if (!dialog.current?.open) onClose();
  };
  return { dialog, closed };
}

const FOLLOWED_MS = 10_000;

/**
 * What opened a dialog has the focus again when it closes. Where the page is then shown anew without it, as after what
 * can be done only once, the reader goes on at the page's heading instead of nowhere.
 */
function followFocus(opener: Element): void {
  const observer = new MutationObserver(() => {
    if (opener.isConnected && document.activeElement === opener) return;
    if (isFocusLost()) focusHeading();
    end();
  });
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const timer = setTimeout(end, FOLLOWED_MS);
  observer.observe(document.body, { childList: true, subtree: true });
}
