import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SyncWords } from "./save-status";

/** What every editor that saves by itself says about saving: the same words everywhere. */
export function syncWords(locale: Locale): SyncWords {
  const { edit } = messagesOf(locale).revisions;
  return {
    saved: edit.saved,
    savedByItself: edit.savedByItself,
    unsaved: edit.unsaved,
    saving: edit.saving,
    conflict: edit.conflict,
    notSaved: edit.notSaved,
    notSavedFields: edit.notSavedFields,
    offline: edit.offline,
    offlineNotKept: edit.offlineNotKept,
    sessionEnded: edit.sessionEnded,
    sessionEndedNotKept: edit.sessionEndedNotKept,
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
    windows: edit.windows,
  };
}
