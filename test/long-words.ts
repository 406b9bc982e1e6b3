import { transact } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";

/** Of 44 letters, without a place to break. */
export const WORD = "Grundwasserbewirtschaftungsmassnahmenplanung";
/** Of 380 letters, as shops and maps hand them on. */
export const ADDRESS = `https://example.org/${"vergleichswerte-und-messreihen/".repeat(12)}`.slice(0, 380);

/** What is called something, and what is told of it, by table. */
const NAMES: Record<string, string[]> = {
  Project: ["titleEn", "titleZh"],
  Milestone: ["title"],
  Document: ["title"],
  DocumentVersion: ["fileName"],
  Meeting: ["title", "venue"],
  ProfileItem: ["titleEn", "titleZh"],
  Round: ["titleEn", "titleZh"],
  Person: ["nameEn", "nameZh"],
};
const TEXTS: Record<string, string[]> = {
  Project: ["summaryEn", "summaryZh"],
  Partner: ["reason", "wishes"],
  Transition: ["reason", "answerEn", "answerZh"],
  Update: ["body"],
  UpdatePart: ["body"],
  Amendment: ["why"],
  AmendmentAnswer: ["reason"],
  IndicatorValue: ["note"],
  Meeting: ["description"],
  ProfileRevision: ["overviewEn", "overviewZh", "populationSource", "areaSource"],
  ProfileItem: ["bodyEn", "bodyZh"],
  Comment: ["body"],
  Assessment: ["privateNote"],
  Condition: ["text", "metNote"],
  Endorsement: ["word"],
};
/** What holds texts in both languages within. */
const CONTENTS: Record<string, string[]> = {
  PlanSection: ["content"],
  PlanVersion: ["content"],
  WorkingPart: ["content"],
  Amendment: ["after"],
  FinalReport: ["content"],
  ProfileRevision: ["notes"],
};

const changes = (tables: Record<string, string[]>, change: (column: Prisma.Sql) => Prisma.Sql) =>
  Object.entries(tables).flatMap(([table, columns]) =>
    columns.map((name) => {
      const column = Prisma.raw(`"${name}"`);
      return Prisma.sql`UPDATE ${Prisma.raw(`"${table}"`)} SET ${column} = ${change(column)} WHERE ${column} IS NOT NULL`;
    }),
  );

/** Begins every name in the database with a word that does not break, and every text with that and a long address. */
export async function withLongWords(): Promise<void> {
  const text = `${WORD} ${ADDRESS} `;
  await transact(async (database) => {
    // What is never changed is guarded by triggers.
    await database.$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const change of [
      ...changes(NAMES, (name) => Prisma.sql`${`${WORD} `} || ${name}`),
      ...changes(TEXTS, (name) => Prisma.sql`${text} || ${name}`),
      // A line may not be as long as a text in paragraphs, nor a unit as long as a line: what is short stays so.
      ...changes(
        CONTENTS,
        (
          name,
        ) => Prisma.sql`regexp_replace(regexp_replace(${name}::text, '"(en|zh)": "(?=[^"]{40})', ${`"\\1": "${WORD} `}, 'g'),
          ${`(${WORD}) (?=[^"]{120})`}, ${`\\1 ${ADDRESS} `}, 'g')::jsonb`,
      ),
    ])
      await database.$executeRaw(change);
  });
}
