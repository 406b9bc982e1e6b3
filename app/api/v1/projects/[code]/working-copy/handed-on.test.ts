import { beforeAll, expect, it, vi } from "vitest";
import { generateMetadata } from "@/app/[locale]/projects/[code]/page";
import * as invitation from "@/app/api/v1/projects/[code]/meetings/[id]/invitation.ics/route";
import * as project from "@/app/api/v1/projects/[code]/route";
import { arrangeMeeting } from "@/lib/meetings/commands/arrange";
import { meetingInput } from "@/lib/meetings/schema";
import { projectByCode } from "@/lib/workflow/queries";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";

// Whoever fetches a page for another site has not signed in.
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

useDatabase();

const WORD = "xyloquark";
let cast: People;
let code: string;
beforeAll(async () => {
  cast = await people();
  ({ code } = await projectAt("PROPOSED", cast));
  const { version } = await projectByCode(code, cast.barcelona);
  const text = { en: `Streets ${WORD}`, zh: `街道${WORD}` };
  const written = await call(project.PATCH, cast.barcelona.sessionId, {
    method: "PATCH",
    params: { code },
    body: { title: text, summary: text },
    headers: { "if-match": `"${version}"` },
  });
  expect(written.status).toBe(200);
  expect((await projectByCode(code, cast.barcelona)).title.en).toContain(WORD);
});

it("a calendar file calls a project as it was sent, whoever takes it", async () => {
  const input = { kind: "ONLINE", title: "Call", language: "en" };
  const times = { startsAt: "2027-06-01T08:00:00Z", endsAt: "2027-06-01T10:00:00Z" };
  const { id } = await arrangeMeeting(cast.barcelona, code, meetingInput.parse({ ...input, ...times }));
  for (const by of [cast.barcelona, cast.wuhan, cast.lead, null]) {
    for (const language of ["en", "zh"]) {
      const file = await call(invitation.GET, by?.sessionId ?? null, {
        params: { code, id: String(id) },
        headers: { "accept-language": language },
      });
      const text = (await file.text()).replaceAll("\r\n ", "");
      expect(text).toContain("Quiet streets");
      expect(text).not.toContain(WORD);
    }
  }
});

it("what other sites show of a project's page is what was sent", async () => {
  for (const locale of ["en", "zh"]) {
    const notified = await generateMetadata({ params: Promise.resolve({ locale, code }) });
    expect(notified).toMatchObject({ title: "Quiet streets", openGraph: { title: "Quiet streets" } });
    expect(JSON.stringify(notified)).not.toContain(WORD);
  }
});
