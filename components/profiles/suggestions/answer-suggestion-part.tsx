"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const Loaded = lazy(() => import("./answer-suggestion").then((part) => ({ default: part.AnswerSuggestion })));

/** What a place can say to a suggested partner, sent to those who may say it alone: visitors come to the same page. */
export const AnswerSuggestion = (props: ComponentProps<typeof Loaded>) => (
  <Suspense>
    <Loaded {...props} />
  </Suspense>
);
