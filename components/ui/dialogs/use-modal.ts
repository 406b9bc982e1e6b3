import { type RefObject, useLayoutEffect, useRef } from "react";

/** Opens a dialog over the page as soon as it is there; `closed` is for its close event, which tells `onClose`. */
export function useModal(onClose: () => void): { dialog: RefObject<HTMLDialogElement | null>; closed: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still on the page: only then what opened it has the focus again.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // The event of a closing comes later: by then the dialog may be open again, as where effects run twice.
  const closed = () => {
    if (!dialog.current?.open) onClose();
  };
  return { dialog, closed };
}
