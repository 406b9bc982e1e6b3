import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { questionsSchema, templateFile } from "@/lib/assessments/template";
import { transact } from "@/lib/platform/database";

const FILE = join("data", "assessment-template.yaml");

/** Loads the checklist; where its questions changed since, as a new version, so that what was answered keeps its own. */
export async function loadTemplate(file = FILE): Promise<{ changed: boolean }> {
  const { code, title, questions } = templateFile.parse(parse(readFileSync(file, "utf8")));
  return transact(async (database) => {
    // Held until the transaction ends: several processes may start at once.
    await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`template:${code}`}))`;
    const last = await database.assessmentTemplate.findFirst({ where: { code }, orderBy: { number: "desc" } });
    const same =
      last &&
      last.titleEn === title.en &&
      last.titleZh === title.zh &&
      JSON.stringify(questionsSchema.parse(last.questions)) === JSON.stringify(questions);
    if (same) return { changed: false };
    const number = (last?.number ?? 0) + 1;
    await database.assessmentTemplate.create({
      data: { code, number, titleEn: title.en, titleZh: title.zh, questions },
    });
    return { changed: true };
  });
}
