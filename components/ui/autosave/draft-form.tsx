"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useFreshPage } from "@/components/query/use-fresh-page";
import { focusHeading, isFocusLost } from "../focus-heading";
import { forgetConflict, reportConflict } from "../notices/conflicts";
import { DraftNote } from "./draft-note";
import { useDraftOwner } from "./draft-owner";
import { type DraftNotice, FormDraft } from "./form-draft";
import type { FormPlace } from "./form-kinds";
import { clearRequested, requestedForm } from "./requested-form";

const Context = createContext<FormDraft | null>(null);

/** The place of the form around; null outside of one. */
export const useFormPlace = (): string | null => useContext(Context)?.place ?? null;

type Props = {
  place: FormPlace;
  /** Where it can be written on, when that is not the page it is on. */
  href?: string;
  /**
   * Sends what stands in the form; answers the sending, or nothing (or `false`, later) where something is missing. While
   * one is on its way there is no other, and once it has arrived nothing is kept any longer.
   */
  onSend: (data: FormData, form: HTMLFormElement) => Promise<unknown> | undefined | void;
  /**
   * Somebody was there first, so it was not carried out: the page says so and shows how it stands now. `own` where the
   * form settles that itself.
   */
  onConflict?: (() => void) | "own";
  className?: string;
  id?: string;
  ref?: RefObject<HTMLFormElement | null>;
  children: ReactNode;
};

/**
 * The form of everything that is written and sent. What stands in its fields is kept in this browser until the server
 * has it: through a session that ends, a line that breaks, a reload, an Escape; and it says so itself. Fields need a
 * `name` to be kept; what is no field is kept by a `DraftPart`.
 */
export function DraftForm(props: Props) {
  // Another place is another form: what stands in one row's never goes into another's.
  return <OneForm key={props.place} {...props} />;
}

function OneForm({ place, href, onSend, onConflict, className, id, ref, children }: Props) {
  const owner = useDraftOwner()?.owner ?? null;
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const sentWith = useRef<HTMLElement | null>(null);
  const [, freshPage] = useFreshPage();
  const [announcement, setAnnouncement] = useState<DraftNotice>({ kind: "none" });
  const [keeping] = useState(() => new FormDraft(owner, place, href, setAnnouncement));

  useLayoutEffect(() => {
    if (form.current) keeping.came(form.current);
  }, [keeping]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    if (ref) ref.current = element;
    const end = keeping.start(element);
    if (keeping.restored) unfoldAround(element);
    const look = () => requestedForm() === keeping.place && show(element);
    look();
    addEventListener("hashchange", look);
    return () => {
      removeEventListener("hashchange", look);
      end();
    };
  }, [keeping, ref]);

  useEffect(() => keeping.shown());

  // A button that sends loses the focus while it cannot be pressed.
  useEffect(() => {
    const button = sentWith.current;
    if (!button || sending.current) return;
    if (isFocusLost()) button.focus({ preventScroll: true });
    if (!isFocusLost()) sentWith.current = null;
  });
  useLayoutEffect(() => {
    const element = form.current;
    const part = element?.closest("section, article");
    return () => {
      if (!element?.contains(document.activeElement) || element.closest("dialog")) return;
      queueMicrotask(() => isFocusLost() && focusHeading(part));
    };
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const action = nameOf(submitter);
    const texts = keeping.texts();
    const sent = onSend(new FormData(event.currentTarget), event.currentTarget);
    if (!sent) return;
    sending.current = true;
    sentWith.current = submitter;
    const arrived = keeping.leaves();
    try {
      if ((await sent) === false) return;
      keeping.done();
      forgetConflict();
    } catch (error) {
      // Whoever sends says why not, but for that; the words stay where they are.
      if (onConflict === "own" || !reportConflict(error, action, texts)) return;
      onConflict?.();
      freshPage();
    } finally {
      sending.current = false;
      arrived();
    }
  }

  return (
    <Context value={keeping}>
      {/* Before the scripts have come, a form of this method does nothing, where another would leave the page. */}
      <form
        ref={form}
        id={id}
        className={className}
        method="dialog"
        data-form={place.split("/")[0]}
        noValidate
        onInput={() => keeping.changed()}
        onSubmit={submit}
      >
        {children}
        <DraftNote notice={announcement} onDiscard={() => keeping.discard()} />
      </form>
    </Context>
  );
}

/** What a button is called. */
const nameOf = (button: HTMLElement | null) =>
  button?.getAttribute("aria-label") ?? button?.textContent?.trim() ?? null;

/** Opens whatever the form is folded away in, however deep. */
function unfoldAround(form: HTMLFormElement): void {
  for (let around = form.closest("details"); around; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
}

function show(form: HTMLFormElement): void {
  unfoldAround(form);
  form.scrollIntoView({ block: "center" });
  form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus({ preventScroll: true });
  clearRequested();
}

type CancelProps = { className?: string; onCancel: () => void; children: ReactNode };

/** Leaves the form around without what was written in it: whoever cancels wants the words gone. */
export function CancelButton({ className, onCancel, children }: CancelProps) {
  const keeping = useContext(Context);
  const cancel = () => {
    keeping?.discard();
    onCancel();
  };
  return (
    <button type="button" className={className} onClick={cancel}>
      {children}
    </button>
  );
}

type PartProps<T> = { name: string; value: T; onRestore: (value: T) => void };

/** Lets the form around keep something that is no field, such as a list that grows. */
export function DraftPart<T>({ name, value, onRestore }: PartProps<T>) {
  const keeping = useContext(Context);
  useEffect(() => keeping?.part(name, value, onRestore));
  useEffect(() => () => keeping?.partGone(name), [keeping, name]);
  return null;
}
