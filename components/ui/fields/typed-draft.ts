import { discardLocalDraft, holdLocalDraft, localDraft, saveLocalDraft } from "../autosave/browser-store";

const BETWEEN = "/typed/";

/** Whether what is kept at a place is a field of a draft as it was typed, which only its page can settle. */
export const isTyped = (place: string): boolean => place.includes(BETWEEN);

/** What is typed in a field of a draft and is no value yet: kept for its owner like the draft, and said to be open here. */
export function typedCopy(owner: number, draft: string, path: string) {
  const place = draft + BETWEEN + path;
  return {
    place,
    keep: (text: string): void => void saveLocalDraft(owner, place, { text }),
    forget: (): void => {
      if (localDraft(owner, place)) discardLocalDraft(owner, place);
    },
    read: (): string | null => localDraft<{ text: string }>(owner, place)?.value.text ?? null,
    open: (): (() => void) => holdLocalDraft(place),
  };
}
