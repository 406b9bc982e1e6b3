"use client";

import { lazy, Suspense } from "react";
import type { Locale } from "@/lib/language/locales";

type Props = { at: string; locale: Locale };

/** A moment as it is stored, until its script is there, and where that does not come. */
const Stored = ({ at }: Props) => <time dateTime={at}>{`${at.slice(0, 16).replace("T", " ")} UTC`}</time>;
const Loaded = lazy(() =>
  import("./moment").then(
    ({ Moment }) => ({ default: Moment }),
    () => ({ default: Stored }),
  ),
);

/** A moment in what stands on every page and is seldom seen: how it is told is loaded when it is. */
export const MomentOnDemand = (props: Props) => (
  <Suspense fallback={<Stored {...props} />}>
    <Loaded {...props} />
  </Suspense>
);
