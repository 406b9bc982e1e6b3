"use client";

import {
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
import { FaultsOfForm } from "../fields/faults";
import { daysOutOfRange, placedAt } from "../fields/find-faults";
import type { Messages } from "../fields/form-field";
import { refuseUnsettled } from "../fields/form-number";
import { useFaults } from "../fields/use-faults";
import { WrongFields } from "../fields/wrong-fields";
import { isFocusLost } from "../focus-heading";
import { forgetConflict, reportConflict } from "../notices/conflicts";
import { DraftNote } from "./draft-note";
import { useDraftOwner } from "./draft-owner";
import { FormAround } from "./form-around";
import { type DraftNotice, FormDraft } from "./form-draft";
import type { FormPlace } from "./form-kinds";
import { clearRequested, requestedForm } from "./requested-form";

type Props = {
  place: FormPlace;
  /** Where it can be written on, when that is not the page it is on. */
  href?: string;
  /** What is wrong with what stands in the form, by the paths of its fields: it is told at all of them before anything is sent. */
  check?: (data: FormData, form: HTMLFormElement) => Messages | Promise<Messages>;
  /**
   * Sends what stands in the form; answers the sending, or nothing (or `false`, later) where there is none. While one is
   * on its way there is no other, and once it has arrived nothing is kept any longer.
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

function OneForm({ place, href, check, onSend, onConflict, className, id, ref, children }: Props) {
  const keeper = useDraftOwner();
  const owner = keeper?.owner ?? null;
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [, freshPage] = useFreshPage();
  const { faults, tries, found, refused, changed } = useFaults(form, wrongIn);
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

  useEffect(() => {
    keeping.onChange = changed;
  }, [keeping, changed]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const element = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const action = nameOf(submitter);
    const texts = keeping.texts();
    sending.current = true;
    try {
      const wrong = wrongIn(element);
      const right = found(wrong instanceof Promise ? await wrong : wrong);
      if (!right || refuseUnsettled(element)) return;
      const sent = onSend(new FormData(element), element);
      if (!sent) return;
      await deliver(sent, { element, around: element.parentElement, action, texts });
    } finally {
      sending.current = false;
    }
  }

  async function deliver(sent: Promise<unknown>, { element, around, action, texts }: Attempt) {
    const arrived = keeping.leaves();
    try {
      if ((await sent) === false) return;
      keeping.done();
      forgetConflict();
      fold(around);
    } catch (error) {
      refused(error);
      // Whoever sends says why not, but for that; the words stay where they are.
      if (onConflict === "own" || !reportConflict(error, action, texts)) return;
      onConflict?.();
      freshPage();
    } finally {
      arrived();
    }
  }

  /** What is wrong with what stands in the form now, by the ids of its fields. */
  function wrongIn(element: HTMLFormElement): Messages | Promise<Messages> {
    const days = () => (keeper ? daysOutOfRange(element, keeper.faults) : {});
    const checked = check?.(new FormData(element), element) ?? {};
    if (!(checked instanceof Promise)) return { ...placedAt(checked), ...days() };
    return checked.then((wrong) => ({ ...placedAt(wrong), ...days() }));
  }

  return (
    <FormAround value={keeping}>
      <FaultsOfForm value={faults}>
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
          {keeper && <WrongFields form={form} tries={tries} locale={keeper.locale} messages={keeper.faults} />}
          {children}
          <DraftNote notice={announcement} onDiscard={() => keeping.discard()} />
        </form>
      </FaultsOfForm>
    </FormAround>
  );
}

/** What was sent, from which form, by which button. */
type Attempt = { element: HTMLFormElement; around: Element | null; action: string | null; texts: string[] };

/** What holds nothing but the form closes when that has arrived; who was in it goes on where it opens. */
function fold(around: Element | null): void {
  if (!(around instanceof HTMLDetailsElement)) return;
  if (isFocusLost() || around.contains(document.activeElement)) around.querySelector("summary")?.focus();
  around.open = false;
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
  const keeping = useContext(FormAround);
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
  const keeping = useContext(FormAround);
  useEffect(() => keeping?.part(name, value, onRestore));
  useEffect(() => () => keeping?.partGone(name), [keeping, name]);
  return null;
}
