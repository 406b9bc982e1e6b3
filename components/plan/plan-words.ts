import { type Locale, messagesOf } from "@/lib/language/messages";
import type { PlanWords } from "./form/words";

/** The sentences a field of the form can need. */
const AT_FIELDS = [
  "required",
  "tooLong",
  "tooMany",
  "badForm",
  "badDate",
  "unknownValue",
  "tooSmall",
  "tooBig",
  "yearRange",
] as const;

/** The words of the guided form: what travels to the browser with it. */
export function planWords(locale: Locale): PlanWords {
  const { plan, revisions, project, problems, numbers } = messagesOf(locale);
  const { title: _, pageTitle: __, lead: ___, hints: ____, read: _____, ...form } = plan;
  const { edit } = revisions;
  return {
    ...form,
    failure: project.failure,
    numbers,
    problems: Object.fromEntries(AT_FIELDS.map((code) => [code, problems[code]])),
    sync: {
      saved: edit.saved,
      unsaved: edit.unsaved,
      saving: edit.saving,
      conflict: edit.conflict,
      notSaved: edit.notSaved,
      notSavedFields: edit.notSavedFields,
      offline: edit.offline,
      offlineNotKept: edit.offlineNotKept,
      sessionEnded: edit.sessionEnded,
      signInAgain: edit.signInAgain,
      tryAgain: edit.tryAgain,
      reload: edit.reload,
      kept: edit.kept,
      joined: edit.joined,
      someone: edit.someone,
      clashTitle: edit.clashTitle,
      clashText: edit.clashText,
      yours: edit.yours,
      theirs: edit.theirs,
      keepMine: edit.keepMine,
      takeTheirs: edit.takeTheirs,
      keepBoth: edit.keepBoth,
      emptyText: edit.emptyText,
    },
  };
}
