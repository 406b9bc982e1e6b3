import { z } from "zod";
import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { mayRegisterPeople } from "@/lib/people/policy";
import { allPlaces } from "@/lib/places/queries";
import { transact } from "@/lib/platform/database";
import { readTable, TABLE_TYPES } from "@/lib/spreadsheets/read-table";
import { taxonomy } from "@/lib/taxonomy/queries";
import { code } from "@/lib/text/schema";
import { invitePerson } from "../commands/invite";
import { planOf } from "./plan";
import { type InvitationReport, reportOf } from "./present";

/** An import without a plan is a dry run; with the plan that the dry run answered, it is carried out. */
export const importQuery = z.object({ plan: code(100).optional() });
export const LONGEST_TABLE = 2 * 1024 * 1024;

type File = { type: string; bytes: Uint8Array; digest: string };

/** Refuses, before a file is read, whoever could not invite from one. */
export const admitImport = (actor: MaybeActor): void => authorize(mayRegisterPeople(actor), actor);

/**
 * Invites everybody of a table: all, or nobody where a line has a fault. Without a plan it is a dry run that says what
 * would become of each line; the plan it names must be given back to carry it out. Who was invited before, or holds the
 * role, is left as it is. Throws 409 when that changed since, and 422 when the file has faults.
 */
export async function importInvitations(
  actor: MaybeActor,
  file: File,
  { plan: planId }: z.output<typeof importQuery>,
  locale: Locale,
): Promise<InvitationReport> {
  admitImport(actor);
  const format = file.type === TABLE_TYPES.xlsx ? "xlsx" : "csv";
  const rows = await readTable({ format, bytes: file.bytes });
  const known = { places: await allPlaces(), taxonomy: await taxonomy() };
  return transact(
    async () => {
      const plan = await planOf(rows, file.digest, known);
      const report = (written: boolean) => reportOf(plan, written, known, locale);
      if (planId === undefined) return report(false);
      if (planId !== plan.id) throw new Problem(409, "importChanged", { extra: { current: report(false) } });
      if (plan.faults.length > 0 || plan.lines.some(({ outcome }) => outcome === "faulty"))
        throw new Problem(422, "importFaulty", { extra: { current: report(false) } });
      for (const { input, outcome } of plan.lines) if (input && outcome === "new") await invitePerson(actor, input);
      return report(true);
    },
    { seconds: 60 },
  );
}
