import { endpoint } from "@/app/api/pipeline";
import { exportProfiles } from "@/lib/profiles/revisions/import-export/export";
import { admitImport, importProfiles } from "@/lib/profiles/revisions/import-export/import";
import { importReport } from "@/lib/profiles/revisions/import-export/present";
import { exportQuery, importQuery, LONGEST_FILE, MEDIA_TYPES } from "@/lib/profiles/revisions/import-export/schema";

export const GET = endpoint({
  permission: "profiles.export",
  summary: "Every published profile in one file, JSON or XLSX, which can be edited and imported again.",
  limit: "read",
  query: exportQuery,
  act: ({ actor, query }) => exportProfiles(actor, query.format),
  produces: Object.values(MEDIA_TYPES),
  file: (file) => file,
});

export const POST = endpoint({
  permission: "profiles.import",
  summary:
    "Without a plan: what importing the file would do, and what is asked about its numbers. With the plan of that answer, and the answers to what it asked: imports it, all or nothing.",
  limit: "write",
  query: importQuery,
  upload: { types: Object.values(MEDIA_TYPES), longest: LONGEST_FILE },
  admit: ({ actor }) => admitImport(actor),
  output: importReport,
  act: ({ actor, query, upload, locale }) => importProfiles(actor, upload, query, locale),
});
