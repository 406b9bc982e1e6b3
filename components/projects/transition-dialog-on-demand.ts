import { onDemand } from "@/components/ui/dialogs/on-demand";

/** The dialog that asks for a move's reason and makes it. */
export const transitionDialog = onDemand(() => import("./transition-dialog").then((part) => part.TransitionDialog));
