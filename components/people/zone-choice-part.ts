"use client";

import dynamic from "next/dynamic";

/** The choice of a zone, sent to the signed-in alone: visitors come to the same page to sign in. */
export const ZoneChoice = dynamic(() => import("./zone-choice").then((part) => part.ZoneChoice));
