import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/session";
import { Problem } from "@/lib/access/problems";
import type { ProjectView } from "@/lib/projects/present";
import { projectByCode } from "@/lib/workflow/queries";

/** The project as this reader may see it, looked up once per request; the 404 page where there is none. */
export const projectOr404 = cache(async (code: string): Promise<ProjectView> => {
  try {
    return await projectByCode(code, await currentActor());
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});
