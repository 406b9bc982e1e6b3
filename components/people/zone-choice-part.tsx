"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const Loaded = lazy(() => import("./zone-choice").then((part) => ({ default: part.ZoneChoice })));

/** The choice of a zone, sent to the signed-in alone: visitors come to the same page to sign in. */
export const ZoneChoice = (props: ComponentProps<typeof Loaded>) => (
  <Suspense>
    <Loaded {...props} />
  </Suspense>
);
