import { cache } from "react";
import { myWork } from "@/lib/notifications/queries";

/** What waits for a person: asked once per request, by the header for its count and by the page that lists it. */
export const workOf = cache(myWork);
