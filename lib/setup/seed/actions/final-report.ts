import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { writeReport } from "@/lib/final-report/commands/write-report";
import type { reportForm } from "@/lib/final-report/content";
import { reportOf } from "@/lib/final-report/queries";

export type Report = Partial<z.input<typeof reportForm>>;
export type FinalReportAction = { does: "writes final report"; content: Report };

export const writesReport = (content: Report): FinalReportAction => ({ does: "writes final report", content });

/** Writes a part of a final report by the command the API would call. */
export async function writeFinalReport(actor: Actor, code: string, { content }: FinalReportAction): Promise<unknown> {
  const { version } = await reportOf(code, actor);
  return writeReport(actor, code, version, content);
}
