import { endpoint } from "@/app/api/pipeline";
import { announce, announcement, announcementInput, announcementSchema } from "@/lib/site/announcement";

export const GET = endpoint({
  permission: "announcement.read",
  summary: "What the secretariat announces above every page, or announced last.",
  limit: "read",
  output: announcementSchema,
  act: () => announcement(),
  etag: ({ version }) => version,
});

export const PUT = endpoint({
  permission: "announcement.set",
  summary: "Announces something in both languages until a moment, or nothing any more.",
  limit: "write",
  input: announcementInput,
  output: announcementSchema,
  ifMatch: true,
  act: ({ actor, version, input }) => announce(actor, version, input),
  etag: ({ version }) => version,
});
