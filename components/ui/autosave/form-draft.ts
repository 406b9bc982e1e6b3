import { adoptTyped, changesOf, defaultsIn, type FormValues, joined, putInto, valuesIn } from "./form-values";
import { wordsOf } from "./form-words";
import { isSame, WindowCopy } from "./window-copy";

/** What of a form was changed: its fields by name, and its parts that are no fields. */
export type Written = { values: FormValues; parts: Record<string, unknown> };

/** What to say about keeping: nothing, that it is kept, put back, refused by the browser, or was sent elsewhere. */
export type DraftNotice =
  | { kind: "none" | "saved" | "impossible" | "sentElsewhere" }
  | { kind: "restored"; at: string };

type Part = { value: unknown; restore: (value: never) => void };

/**
 * Keeps in this browser what is changed in a form, at each change and for its owner alone; puts it back when the form is
 * there again, and forgets it when it was sent or thrown away. Only what was changed is kept, so that what others saved
 * meanwhile in the other fields stands.
 */
export class FormDraft {
  #form: HTMLFormElement | null = null;
  #first: FormValues = {};
  #parts = new Map<string, Part>();
  #firstParts = new Map<string, string>();
  #written: Written = { values: {}, parts: {} };
  /** Fields that were kept and are not there yet, as they show only once something else is chosen. */
  #late: FormValues = {};
  #quiet = false;
  #writing: (() => void) | null = null;
  #restored = false;
  #copy: WindowCopy<Written> | null;
  #arrived = false;
  /** Called at each change of a field or a part. */
  onChange: () => void = () => {};

  constructor(
    readonly owner: number | null,
    readonly place: string,
    readonly href: string | undefined,
    readonly notify: (announcement: DraftNotice) => void,
  ) {
    this.#copy = owner === null ? null : new WindowCopy<Written>(owner, place);
  }

  /** Whether what stands in the form was put back. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Notes what the form came with, before React hands on what was typed into it ahead of the scripts. */
  came(form: HTMLFormElement): void {
    this.#first = defaultsIn(form);
  }

  /** Begins with a form that has just come: takes over what was typed before, puts back what was kept. Answers how to end. */
  start(form: HTMLFormElement): () => void {
    this.#form = form;
    this.#quiet = true;
    adoptTyped(form);
    this.#putBack();
    // React shows its old values once more before it takes the new ones: until then nothing is read from the fields.
    const settled = setTimeout(() => {
      this.#quiet = false;
      this.changed();
    });
    const observer = new MutationObserver(() => this.#fieldsCame());
    observer.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    const stopListening = this.#copy?.whenArrived((sent) => this.#sentElsewhere(sent));
    return () => {
      stopListening?.();
      clearTimeout(settled);
      observer.disconnect();
      this.#form = null;
      this.#stopWriting();
    };
  }

  #putBack(): void {
    const draft = this.#copy?.waiting()[0];
    if (!draft || !this.#form) return;
    const typed = changesOf(this.#first, valuesIn(this.#form));
    this.#written = { values: joined(draft.value.values ?? {}, typed, this.#form), parts: draft.value.parts ?? {} };
    this.#restored = true;
    this.#copy?.adopt(draft);
    this.notify({ kind: "restored", at: draft.at });
    for (const [name, part] of this.#parts) this.#restorePart(name, part);
    this.#late = putInto(this.#form, this.#written.values);
  }

  #restorePart(name: string, part: Part): void {
    if (name in this.#written.parts) part.restore(this.#written.parts[name] as never);
  }

  #fieldsCame(): void {
    if (!this.#form) return;
    this.#first = { ...defaultsIn(this.#form), ...this.#first };
    if (Object.keys(this.#late).length > 0) this.#late = putInto(this.#form, this.#late);
  }

  /** Something that is no field: kept and put back like one. */
  part<T>(name: string, value: T, restore: (value: T) => void): void {
    const known = this.#parts.get(name);
    const part: Part = { value, restore: restore as Part["restore"] };
    this.#parts.set(name, part);
    if (!this.#firstParts.has(name)) this.#firstParts.set(name, JSON.stringify(value));
    if (!known && this.#form) this.#restorePart(name, part);
    else if (known && JSON.stringify(known.value) !== JSON.stringify(value)) this.changed();
  }

  /** A part is no longer shown; what was kept of it is put back when it comes again. */
  partGone(name: string): void {
    this.#parts.delete(name);
  }

  /** Keeps what stands in the form now. */
  changed(): void {
    this.onChange();
    if (!this.#form || !this.#copy || this.#quiet || this.#arrived) return;
    const values = valuesIn(this.#form);
    const gone = Object.entries(this.#written.values).filter(([name]) => !(name in values) || name in this.#late);
    const parts = [...this.#parts].filter(([name, part]) => this.#isChanged(name, part.value));
    const goneParts = Object.entries(this.#written.parts).filter(([name]) => !this.#parts.has(name));
    const before = sizeOf(this.#written);
    this.#written = {
      values: { ...changesOf(this.#first, values), ...Object.fromEntries(gone) },
      parts: Object.fromEntries([...goneParts, ...parts.map(([name, { value }]) => [name, value] as const)]),
    };
    if (sizeOf(this.#written) > 0) this.#keep(this.#copy);
    else if (before > 0) {
      this.#copy.forget();
      this.#restored = false;
      this.notify({ kind: "none" });
    }
  }

  #isChanged(name: string, value: unknown): boolean {
    return JSON.stringify(value) !== this.#firstParts.get(name);
  }

  #keep(copy: WindowCopy<Written>): void {
    if (!this.#restored) this.#writing ??= copy.hold();
    const fields = this.#form ? wordsOf(this.#form, this.#written.values) : undefined;
    const about = this.#form?.closest<HTMLElement>("[data-about]")?.dataset.about;
    const draft = copy.keep(this.#written, { fields, href: this.href, about });
    if (!draft) this.notify({ kind: "impossible" });
    else if (!this.#restored) this.notify({ kind: "saved" });
  }

  /** The texts of the form that were written by hand, whole. */
  texts(): string[] {
    if (!this.#form) return [];
    const changed = changesOf(this.#first, valuesIn(this.#form));
    const written = [...this.#form.querySelectorAll("textarea")].filter(({ name }) => !name || name in changed);
    return [...new Set(written.map(({ value }) => value.trim()).filter(Boolean))];
  }

  /** Says that what stands in the form is being sent; answers how to say that an answer has come. */
  leaves(): () => void {
    return this.#copy?.leaves() ?? (() => {});
  }

  /** The server has it: it need not be kept, and what stands in the form now is what further changes are changes of. */
  done(): void {
    if (sizeOf(this.#written) > 0) this.#copy?.arrived(this.#written);
    else this.#copy?.forget();
    this.#written = { values: {}, parts: {} };
    this.#late = {};
    this.#restored = false;
    this.#stopWriting();
    this.#arrived = true;
    this.#begin();
    this.notify({ kind: "none" });
  }

  /** The form was shown anew: where that is because it was sent, it begins again with what it shows now. */
  shown(): void {
    if (this.#arrived) this.#begin();
    this.#arrived = false;
  }

  #begin(): void {
    if (this.#form) this.#first = valuesIn(this.#form);
    for (const [name, { value }] of this.#parts) this.#firstParts.set(name, JSON.stringify(value));
  }

  /** Throws away what was kept: the form is as it was at first. */
  discard(): void {
    const { values, parts } = this.#written;
    this.#copy?.forget();
    this.#written = { values: {}, parts: {} };
    this.#late = {};
    this.#restored = false;
    this.#quiet = true;
    for (const name of Object.keys(parts)) {
      this.#parts.get(name)?.restore(JSON.parse(this.#firstParts.get(name) ?? "null") as never);
    }
    const names = Object.entries(this.#first).filter(([name]) => name in values);
    if (this.#form) putInto(this.#form, Object.fromEntries(names));
    this.#quiet = false;
    this.notify({ kind: "none" });
  }

  /** Another window has sent what stands here too: it would be done twice. */
  #sentElsewhere(sent: Written): void {
    if (!isSame(this.#written, sent)) return;
    this.discard();
    this.notify({ kind: "sentElsewhere" });
  }

  #stopWriting(): void {
    this.#writing?.();
    this.#writing = null;
  }
}

const sizeOf = ({ values, parts }: Written) => Object.keys(values).length + Object.keys(parts).length;
