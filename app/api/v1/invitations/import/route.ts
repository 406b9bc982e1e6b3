import { endpoint } from "@/app/api/pipeline";
import { admitImport, importInvitations, importQuery, LONGEST_TABLE } from "@/lib/people/invitations/import/import";
import { invitationReport } from "@/lib/people/invitations/import/present";
import { TABLE_TYPES } from "@/lib/spreadsheets/read-table";

export const POST = endpoint({
  permission: "invitations.import",
  summary:
    "Without a plan: what inviting everybody of a table (XLSX or CSV) would do, with the faults of each line. With the plan of that answer: invites them, all or nobody.",
  limit: "write",
  query: importQuery,
  upload: { types: Object.values(TABLE_TYPES), longest: LONGEST_TABLE },
  admit: ({ actor }) => admitImport(actor),
  output: invitationReport,
  // To have a table looked at invites nobody.
  fresh: ({ query }) => query.plan !== undefined,
  act: ({ actor, query, upload, locale }) => importInvitations(actor, upload, query, locale),
});
