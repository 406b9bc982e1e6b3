import type { Messages } from "@/lib/language/messages";
import type { DialogMessages } from "./reason-dialog";

/** The words that a dialog with a reason and its refusals need: what travels to the browser with it. */
export const dialogMessages = (
  project: Messages["project"],
): DialogMessages & Pick<Messages["project"], "failure"> => ({
  reason: project.reason,
  reasonHint: project.reasonHint,
  reasonNeeded: project.reasonNeeded,
  note: project.note,
  back: project.back,
  moving: project.moving,
  failure: project.failure,
});
