import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/session";
import { Problem } from "@/lib/access/problems";
import type { Version } from "@/lib/plans/versions/present";
import { versionByNumber } from "@/lib/plans/versions/queries";
import { type VersionNumber, versionParams } from "@/lib/plans/versions/schema";

/** A version's number as an address has it, `now` for the plan as it is; null for anything else. */
export const numberIn = (text: string | string[] | undefined): VersionNumber | null =>
  versionParams.shape.number.safeParse(text).data ?? null;

/** A version as this reader may see it; the 404 page where there is none. */
export const versionOr404 = cache(async (code: string, text: string): Promise<Version> => {
  const number = numberIn(text);
  if (number === null) notFound();
  try {
    return await versionByNumber(code, number, await currentActor());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});
