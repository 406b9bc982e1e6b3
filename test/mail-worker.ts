import { carryMail } from "@/lib/mail/carrier";
import { shutDownWith } from "@/lib/platform/shutdown";

// A worker that does nothing but carry mail, which test/mail-kills.ts kills.
const carrier = carryMail({ composers: {}, backOff: [0] });
shutDownWith(carrier.stop);
process.send?.("ready");
