"use client";

import dynamic from "next/dynamic";

/** The reader's own views, whose script comes to those alone who are signed in. */
export const OwnViews = dynamic(() => import("./own-views").then((part) => part.OwnViews));
