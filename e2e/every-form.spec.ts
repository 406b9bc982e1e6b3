import type { Page } from "@playwright/test";
import { FORM_KINDS, type FormKind } from "@/components/ui/autosave/form-kinds";
import { formatMessage } from "@/lib/language/say";
import { aPicture } from "@/test/pictures";
import { messagesOf } from "./messages";
import { type DraftForm, keptForm } from "./pages/kept";
import { projectOf } from "./pages/project";
import { expect, test } from "./people";

const messages = messagesOf("en");
const press = (name: string) => (page: Page) => page.getByRole("button", { name, exact: true }).first().click();
const WORDS = "What was written here, 写在这里的话 😀, and is not sent yet.";
const PLACE = { place: "Barcelona" };

type Forms = Partial<Record<FormKind, DraftForm>>;
type Made = { comment: number; underWay: string; submitted: number; rewritten: string };

/** The forms of the product by who writes in them, with the demonstration's projects and what the test made besides. */
const OF_BARCELONA = ({ comment, underWay }: Made): Forms => ({
  propose: {
    at: "/en/projects/new?to=wuhan",
    type: {
      "title.en": "Buses at night",
      "summary.en": "Night buses, 夜间公交",
      cluster: "renewal-cohesion",
      themes: "mobility",
      startsOn: "2027-03-01",
    },
    send: messages.propose.saveDraft,
  },
  "propose-short": {
    at: "/en/work",
    open: (page) =>
      page
        .getByTestId("fits")
        .getByRole("link", { name: /^Propose / })
        .first()
        .click(),
    type: { "title.en": "Buses at night", "summary.en": WORDS },
    modal: true,
  },
  "not-us": {
    at: "/en/places/nanchang",
    open: (page) => page.locator("#suggestion").getByRole("button", { name: messages.work.suggestions.NOT_US }).click(),
    type: { reason: WORDS },
    modal: true,
  },
  comment: { at: "/en/places/chengdu", type: { body: WORDS } },
  "comment-edit": {
    at: "/en/places/chengdu",
    open: async (page) => {
      const edit = page
        .locator(`#comment-${comment}`)
        .getByRole("button", { name: formatMessage(messages.thread.editFor, "en", { date: "" }).slice(0, 4) });
      if (await edit.count()) await edit.first().click();
    },
    type: { body: `${WORDS} Corrected.` },
  },
  move: {
    at: "/en/projects/RC-2026-002",
    open: (page) => projectOf({ page, locale: "en" }).ask("hold"),
    type: { reason: WORDS },
    modal: true,
  },
  milestone: {
    at: "/en/projects/GT-2026-004/progress",
    type: { title: WORDS, dueOn: "2027-05-04", kind: "DELIVERABLE" },
  },
  "milestone-track": {
    at: `/en/projects/${underWay}/progress`,
    open: async (page) => {
      const more = page
        .getByRole("button", { name: new RegExp(`^${messages.progress.track.moreFor.split("{")[0]}`) })
        .first();
      if ((await more.getAttribute("aria-expanded")) === "false") await more.click();
    },
    type: { expectedOn: "2027-06-07" },
  },
  measure: { at: "/en/projects/RC-2026-002/progress", type: { on: "2026-11-02", value: "12.5", note: WORDS } },
  correct: { at: "/en/projects/RC-2026-002/progress", type: { value: "7.5", reason: WORDS } },
  reportingInterval: { at: "/en/projects/RC-2026-002/progress", type: { days: "45" } },
  report: { at: "/en/projects/RC-2026-002/progress/update", type: { body: WORDS }, asks: true },
  meeting: {
    at: "/en/projects/RC-2026-002/meetings",
    type: {
      kind: "STUDY_VISIT",
      title: WORDS,
      startsAt: "2027-02-03T09:30",
      endsAt: "2027-02-03T11:00",
      description: WORDS,
    },
  },
  document: {
    at: "/en/projects/RC-2026-002/documents",
    open: (page) =>
      page
        .locator('form[data-form="document"] input[type="file"]')
        .first()
        .setInputFiles({ name: "minutes.txt", mimeType: "text/plain", buffer: Buffer.from("Minutes") }),
    type: { title: WORDS, visibility: "PARTNERS" },
  },
  picture: {
    at: "/en/places/barcelona/pictures",
    open: async (page) =>
      page
        .locator('form[data-form="picture"] input[type="file"]')
        .first()
        .setInputFiles({
          name: "harbour.png",
          mimeType: "image/png",
          buffer: await aPicture({ width: 640, height: 400, format: "png" }),
        }),
    type: { author: "City archive", licence: "CC0_1", "alt.en": WORDS },
  },
  invite: { at: "/en/projects/GT-2026-004", type: { slugTyped: "Nowhere" }, unsent: true },
  invitation: {
    at: "/en/projects/IE-2026-004",
    open: press(formatMessage(messages.project.refuse, "en", PLACE)),
    type: { reason: WORDS },
    modal: true,
  },
  endorse: { at: "/en/projects/IE-2026-005", type: { word: WORDS } },
  merger: {
    at: "/en/projects/GT-2026-004/plan",
    open: (page) => page.getByRole("button", { name: messages.merger.offer }).first().click(),
    type: { reason: WORDS },
    modal: true,
  },
  "invite-person": {
    at: "/en/places/barcelona/people",
    type: { email: "deputy@barcelona.example", nameEn: "Pau Vila", nameZh: "保·比拉", locale: "zh", note: WORDS },
  },
  shown: { at: "/en/work", type: { shown: "NOTHING" } },
  token: { at: "/en/account/tokens", type: { name: WORDS, scopes: "projects", days: "365" } },
  view: { at: "/en/clusters/renewal-cohesion/table", type: { name: WORDS } },
  mail: { at: "/en/inbox/settings", type: { hour: "17" } },
  details: { at: "/en/sign-in", type: { nameEn: "Marta Puig", nameZh: "玛尔塔", locale: "zh" } },
  address: { at: "/en/account/security", type: { email: "marta@barcelona.example" } },
  zone: { at: "/en/sign-in", type: { timeZone: "Asia/Tokyo" } },
});
const OF_WUHAN: Forms = {
  "amendment-answer": {
    at: "/en/projects/RC-2026-002/amendments/1",
    open: (page) =>
      page
        .getByRole("button", {
          name: new RegExp(`^${formatMessage(messages.amendments.acts.refuse.button, "en", { by: "" })}`),
        })
        .first()
        .click(),
    type: { reason: WORDS },
    modal: true,
  },
};
const OF_MANNHEIM = ({ rewritten }: Made): Forms => ({
  "amendment-open": { at: "/en/projects/GT-2026-001/amendments", type: { why: WORDS } },
  version: {
    at: `/en/projects/${rewritten}`,
    open: press(messages.project.copy.send),
    type: { reason: WORDS },
    modal: true,
  },
});
const OF_LEAD: Forms = {
  decision: { at: "/en/projects/RC-2026-004/decision", type: { choice: "decline", reason: WORDS }, asks: true },
  condition: {
    at: "/en/projects/RC-2026-003",
    open: press(messages.decision.conditions.meet.button),
    type: { reason: WORDS },
    modal: true,
  },
};
const OF_OTHER_LEAD: Forms = { assign: { at: "/en/projects/IE-2026-005/decision", type: { assessor: "#1" } } };
const OF_ASSESSOR: Forms = {
  "assess-decline": {
    at: "/en/assessments/3",
    open: press(messages.assessment.form.conflict),
    type: { reason: WORDS },
    modal: true,
  },
};
const OF_SECRETARIAT: Forms = {
  place: {
    at: "/en/secretariat/places/new",
    type: {
      nameEn: "Aachen",
      nameZh: "亚琛",
      country: "DE",
      lat: "50.78",
      lon: "6.08",
      population: "120000",
      areaKm2: "160",
      year: "2024",
      source: WORDS,
    },
  },
  term: { at: "/en/secretariat/taxonomy", type: { nameEn: WORDS, nameZh: WORDS } },
  weights: {
    at: "/en/secretariat/matching",
    type: { ties: "21" },
    send: messages.weightsPage.show,
    unsent: true,
  },
  announcement: {
    at: "/en/secretariat/announcement",
    type: { en: WORDS, zh: WORDS, until: "2027-03-04" },
  },
  round: {
    at: "/en/secretariat/rounds",
    type: {
      "title.en": WORDS,
      "title.zh": "第二次征集",
      opensAt: "2027-01-10T09:00",
      closesAt: "2027-03-10T17:00",
      clusters: "green-transition",
    },
    asks: true,
  },
  settings: { at: "/en/secretariat/settings", type: { amendmentMonths: "5" } },
  "site-texts": { at: "/en/secretariat/texts", type: { "privacy.en": WORDS, "privacy.zh": "隐私" } },
  review: {
    at: "/en/secretariat/profiles",
    open: press(messages.revisions.review.moves.return.button),
    type: { reason: WORDS },
    modal: true,
  },
};

/** A file cannot be put back by a page, a yes or no in one click has no words, and what opens an account is never kept. */
const WITHOUT_WORDS: FormKind[] = [
  ...([
    "confirm",
    "import",
    "level",
    "merger-answer",
    "passkey",
    "password",
    "people-import",
    "second-factor",
  ] as const),
];

/** What the demonstration lacks: a comment of one's own, a proposal like another with a new version, a revision that waits. */
async function prepare(page: Page, mannheims: Page, chengdus: Page, origin: string): Promise<Made> {
  const send = async (by: Page, method: "post" | "patch", path: string, data: object, version?: number) => {
    const answer = await by.request[method](`/api/v1/${path}`, {
      headers: version === undefined ? { origin } : { origin, "if-match": `"${version}"` },
      data,
    });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
    return answer.json();
  };
  const proposal = await send(mannheims, "post", "projects", {
    status: "PROPOSED",
    lead: "mannheim",
    partners: ["suzhou"],
    originalLanguage: "en",
    title: { en: "Streets that drink the rain, too" },
    summary: { en: "Two cities unpave what need not be paved, measure what the ground drinks, and compare it." },
    cluster: "green-transition",
    themes: ["nature-based-solutions"],
  });
  const title = { en: "Streets that drink all the rain" };
  await send(mannheims, "patch", `projects/${proposal.code}`, { title }, proposal.version);
  const draft = "profiles/chengdu/draft";
  const { version } = await send(chengdus, "post", draft, {});
  const changed = await send(
    chengdus,
    "patch",
    draft,
    { overview: { en: "A city of parks.\n\n".repeat(8), zh: "公园城市。\n\n".repeat(8) } },
    version,
  );
  const submitted = await send(chengdus, "post", `${draft}/moves`, { move: "submit" }, changed.version);
  const { threadId } = await (await page.request.get("/api/v1/profiles/chengdu")).json();
  const { id } = await send(page, "post", `threads/${threadId}/comments`, {
    body: "Which parks?",
    language: "en",
    visibility: "SIGNED_IN",
  });
  const { items } = await (await page.request.get("/api/v1/projects?place=barcelona&status=IN_PROGRESS")).json();
  for (const { code } of items as { code: string }[]) {
    const planned = await (await page.request.get(`/api/v1/projects/${code}/milestones`)).json();
    const open = (planned.items as { completedOn: string | null }[]).some(({ completedOn }) => completedOn === null);
    if (open) return { comment: id, underWay: code, submitted: submitted.version, rewritten: proposal.code };
  }
  throw new Error("No project of Barcelona's has a milestone that is not reached.");
}

test("what is written in any form outlives the line, the session, Escape and a reload", async ({ open, baseURL }) => {
  // Some thirty forms, each with a line that breaks, a session that ends and a page that is left.
  test.setTimeout(600_000);
  const marta = await open("barcelona", "en");
  const jonas = await open("mannheim", "en");
  const jiaming = await open("chengdu", "zh");
  const made = await prepare(marta.page, jonas.page, jiaming.page, baseURL ?? "");
  const all: [{ page: Page }, Forms][] = [
    [marta, OF_BARCELONA(made)],
    [jonas, OF_MANNHEIM(made)],
    [await open("wuhan", "en"), OF_WUHAN],
    [await open("renewal-cohesion", "en"), OF_LEAD],
    [await open("innovation-ecosystems", "en"), OF_OTHER_LEAD],
    [await open("assessor-eu", "en"), OF_ASSESSOR],
    [await open("secretariat", "en"), OF_SECRETARIAT],
  ];
  const tried = all.flatMap(([, forms]) => Object.keys(forms));
  expect([...tried, ...WITHOUT_WORDS].sort()).toEqual([...FORM_KINDS]);
  for (const [{ page }, forms] of all) await outlives(page, Object.entries(forms) as [FormKind, DraftForm][]);
  // The secretariat has nothing to read any more, as before.
  const returned = await all.at(-1)?.[0].page.request.post("/api/v1/profiles/chengdu/draft/moves", {
    headers: { origin: baseURL ?? "", "if-match": `"${made.submitted}"` },
    data: { move: "return", reason: "Tried." },
  });
  expect(returned?.status()).toBe(200);
});

async function outlives(page: Page, forms: [FormKind, DraftForm][]): Promise<void> {
  const context = page.context();
  const session = await context.cookies();
  let at = "";
  for (const [kind, how] of forms) {
    await test.step(kind, async () => {
      if (at !== how.at) await page.goto(how.at);
      at = how.at;
      const form = keptForm(page, kind, how);
      await form.write();
      await context.setOffline(true);
      await form.trySending();
      await context.setOffline(false);
      await form.holds();
      await context.clearCookies();
      await form.trySending();
      await form.offersToSignIn();
      await form.escape();
      await form.holds();
      await context.addCookies(session);
      await form.leave();
    });
  }
  await page.goto("/en/waiting");
  await expect(page.getByTestId("waiting-line")).toHaveText(
    formatMessage(messages.drafts.waiting, "en", { count: forms.length }),
  );
  const links = await page
    .getByTestId("kept-list")
    .locator("a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links).toHaveLength(forms.length);
  for (const [kind, how] of forms) {
    await test.step(`${kind} again`, async () => {
      const link = links.find((href) => href.includes(`#form=${kind}%2F`));
      expect(link, kind).toBeTruthy();
      // The page cannot be fetched at first; once the line is back it comes by itself, with the form.
      // From elsewhere: another form of the page that is open would need nothing fetched.
      await page.goto("about:blank", { waitUntil: "commit" });
      await context.setOffline(true);
      await page.goto(link ?? "", { waitUntil: "commit" });
      await expect(page.getByRole("heading", { name: messages.heldPage.title })).toBeVisible();
      await expect(
        page.getByText(formatMessage(messages.heldPage.drafts, "en", { count: forms.length })),
      ).toBeVisible();
      await context.setOffline(false);
      const form = keptForm(page, kind, how);
      await form.isOpen();
      await form.holds();
    });
  }
}
