"use client";

import dynamic from "next/dynamic";

/** The conversation, whose script comes to those alone who may read it. */
export const Conversation = dynamic(() => import("./conversation").then((part) => part.Conversation));
