import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SyncMessages } from "./save-status";

/** What every editor that saves by itself says about saving: the same words everywhere. */
export function syncMessages(locale: Locale): SyncMessages {
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
    offlineNotSaved: edit.offlineNotSaved,
    sessionEnded: edit.sessionEnded,
    sessionEndedNotSaved: edit.sessionEndedNotSaved,
    signInAgain: edit.signInAgain,
    tryAgain: edit.tryAgain,
    reload: edit.reload,
    putBack: edit.putBack,
    joined: edit.joined,
    joinedOwn: edit.joinedOwn,
    someone: edit.someone,
    conflictTitle: edit.conflictTitle,
    conflictText: edit.conflictText,
    yours: edit.yours,
    theirs: edit.theirs,
    keepMine: edit.keepMine,
    takeTheirs: edit.takeTheirs,
    keepBoth: edit.keepBoth,
    emptyText: edit.emptyText,
    windows: edit.windows,
  };
}
