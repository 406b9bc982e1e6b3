import writeWorkbook, { type Cell } from "write-excel-file/node";
import type { MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { mayRegisterPeople } from "@/lib/people/policy";
import { allPlaces } from "@/lib/places/queries";
import { TABLE_TYPES } from "@/lib/spreadsheets/read-table";
import { taxonomy } from "@/lib/taxonomy/queries";
import { Role } from "@/prisma/generated/enums";
import { COLUMNS } from "./columns";

const heading = (value: string): Cell => ({ value, fontWeight: "bold", backgroundColor: "#EDEAE2" });

/** An empty table to fill in, with a second sheet of what its cells may say. */
export async function importTemplate(actor: MaybeActor, locale: Locale) {
  authorize(mayRegisterPeople(actor), actor);
  const { peoplePage, roles } = messagesOf(locale);
  const { columns, sheets } = peoplePage.import;
  const [places, { clusters }] = await Promise.all([allPlaces(), taxonomy()]);
  const lists = [
    Object.values(Role).map((role) => roles[role]),
    places.map(({ name }) => name[locale]),
    clusters.map(({ shortName }) => shortName[locale]),
  ];
  const longest = Math.max(...lists.map(({ length }) => length));
  const bytes = await writeWorkbook([
    {
      sheet: sheets.people,
      data: [COLUMNS.map((column) => heading(columns[column]))],
      columns: COLUMNS.map(() => ({ width: 26 })),
      stickyRowsCount: 1,
    },
    {
      sheet: sheets.values,
      data: [
        (["role", "place", "cluster"] as const).map((column) => heading(columns[column])),
        ...Array.from({ length: longest }, (_, row) => lists.map((list): Cell => list[row] ?? null)),
      ],
      columns: lists.map(() => ({ width: 34 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return { name: `${peoplePage.import.fileName}.xlsx`, type: TABLE_TYPES.xlsx, bytes: new Uint8Array(bytes) };
}
