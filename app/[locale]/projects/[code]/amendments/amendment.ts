import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/session";
import { Problem } from "@/lib/access/problems";
import type { Amendment } from "@/lib/plans/amendments/present";
import { amendmentByNumber } from "@/lib/plans/amendments/queries";
import { amendmentParams } from "@/lib/plans/amendments/schema";

/** An amendment as this reader may see it; the 404 page where there is none. */
export const amendmentOr404 = cache(async (code: string, number: string): Promise<Amendment> => {
  const requested = amendmentParams.safeParse({ code, number });
  if (!requested.success) notFound();
  try {
    return await amendmentByNumber(requested.data.code, requested.data.number, await currentActor());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});
