"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const Loaded = lazy(() => import("./name-form").then((part) => ({ default: part.NameForm })));

/** The form of one's name, sent to the signed-in alone: visitors come to the same page to sign in. */
export const NameForm = (props: ComponentProps<typeof Loaded>) => (
  <Suspense>
    <Loaded {...props} />
  </Suspense>
);
