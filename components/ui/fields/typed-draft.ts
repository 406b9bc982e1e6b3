import { WindowCopy } from "../autosave/window-copy";

const BETWEEN = "/typed/";

/** Whether what is kept at a place is a field of a draft as it was typed, which only its page can settle. */
export const isTyped = (place: string): boolean => place.includes(BETWEEN);

/** What is typed in a field of a draft and is no value yet: kept for its owner like the draft, and said to be open here. */
export function typedCopy(owner: number, draft: string, path: string) {
  const place = draft + BETWEEN + path;
  const copy = new WindowCopy<{ text: string }>(owner, place);
  return {
    place,
    keep: (text: string): void => void copy.keep({ text }),
    forget: (): void => {
      if (copy.mine()) copy.forget();
    },
    /** What this field holds of it. */
    read: (): string | null => copy.mine()?.value.text ?? null,
    /** What was left in whichever window, for this field to go on with; and how to say that it is open here no more. */
    open(): { text: string | null; close: () => void } {
      const [left] = copy.all();
      if (left) copy.adopt(left);
      return { text: left?.value.text ?? null, close: copy.hold(left ? [left] : []) };
    },
  };
}
