import { createHash } from "node:crypto";
import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import { now } from "@/lib/platform/clock";
import { dayOf } from "@/lib/project-rules/days";
import { csvOf } from "@/lib/spreadsheets/csv";
import type { Value } from "@/lib/spreadsheets/value";
import { workbookOf } from "@/lib/spreadsheets/workbook";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import type { ExportRequest } from "../query";
import { rowsOf } from "../table";
import { columnsIn, headings, valuesOf } from "./cells";

/** How many rows one file may have: what a process can hold beside its other work. */
export const MOST_ROWS = { csv: 50_000, xlsx: 20_000 } as const;
type Form = keyof typeof MOST_ROWS;

async function valuesFor(requested: ExportRequest, form: Form, actor: MaybeActor): Promise<Value[][]> {
  const { sort, locale, column, ...filter } = requested;
  const limit = MOST_ROWS[form];
  const [{ rows, total }, taxonomy] = await Promise.all([
    rowsOf(filter, { sort, locale, offset: 0, limit }, actor),
    readTaxonomy(),
  ]);
  if (total > limit) throw new Problem(422, "exportTooLong", { params: { count: limit } });
  const columns = columnsIn(column);
  return [headings(columns, locale), ...rows.map((row) => valuesOf(row, columns, taxonomy, locale))];
}

/** What a file says, in short: a workbook's bytes are others each time. */
const digestOf = (text: string) => createHash("sha256").update(text).digest("base64url");

const named = (form: Form) => `tandem-projects-${dayOf(now())}.${form}`;

/** The table that is asked for, all its pages, as a CSV file. */
export async function tableCsv(requested: ExportRequest, actor: MaybeActor) {
  const text = csvOf(await valuesFor(requested, "csv", actor));
  const bytes = new TextEncoder().encode(text);
  return { name: named("csv"), type: "text/csv; charset=utf-8", bytes, state: digestOf(text) };
}

/** The same as a workbook. */
export async function tableWorkbook(requested: ExportRequest, actor: MaybeActor) {
  const rows = await valuesFor(requested, "xlsx", actor);
  const bytes = await workbookOf(rows, messagesOf(requested.locale).tracking.sheet);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: named("xlsx"), type, bytes: new Uint8Array(bytes), state: digestOf(JSON.stringify(rows)) };
}
