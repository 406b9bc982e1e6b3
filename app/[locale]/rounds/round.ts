import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/session";
import { Problem } from "@/lib/access/problems";
import { roundById } from "@/lib/rounds/queries";
import { type RoundView, roundParams } from "@/lib/rounds/schema";

/** The round of an address, looked up once per request; the 404 page where there is none. */
export const roundOr404 = cache(async (id: string): Promise<RoundView> => {
  const requested = roundParams.safeParse({ id });
  if (!requested.success) notFound();
  try {
    return await roundById(requested.data.id, await currentActor());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});
