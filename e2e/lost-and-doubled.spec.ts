import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { expect, test } from "./people";
import { messagesOf } from "./words";

const SUMMARY =
  "Two cities compare how they repair what households throw away, and open one workshop each in the second year.";

test("a double click proposes one project", async ({ asCoordinatorOf }) => {
  const marta = await asCoordinatorOf("barcelona");
  const title = "Repair before recycling";
  await marta.page.goto("/en/projects/new?to=wuhan");
  const form = proposalOf(marta);
  await form.title.fill(title);
  await form.summary.fill(SUMMARY);
  await form.cluster("Ecological transition and Green Deal").check();
  await form.send("Wuhan").dblclick();
  await form.arrived();
  const answer = await marta.page.request.get(`/api/v1/projects?q=${encodeURIComponent(title)}&limit=100`);
  const { items } = (await answer.json()) as { items: { title: { en: string } }[] };
  expect(items.filter((project) => project.title.en === title)).toHaveLength(1);
});

test("a rejected form keeps what was typed and says at the field what is missing", async ({ asCoordinatorOf }) => {
  const chen = await asCoordinatorOf("wuhan", "zh");
  await chen.page.goto("/zh/projects/new?to=mannheim");
  const form = proposalOf(chen);
  await form.summary.fill("两座城市一起试验。");
  await form.send("曼海姆").click();
  await expect(chen.page.locator("#field-title-zh-error")).toHaveText(messagesOf("zh").problems.required);
  await expect(form.summary).toHaveValue("两座城市一起试验。");
  await expect(form.title).toHaveAttribute("aria-invalid", "true");
});

test("of two people who edit at once, the second chooses which text stays", async ({ asCoordinatorOf, baseURL }) => {
  const words = messagesOf("en").revisions.edit;
  const jonas = await asCoordinatorOf("mannheim");
  const headers = { origin: baseURL ?? "" };
  const made = await jonas.page.request.post("/api/v1/projects", {
    headers,
    data: {
      lead: "mannheim",
      originalLanguage: "en",
      title: { en: "Trams at night" },
      summary: { en: SUMMARY },
      cluster: "renewal-cohesion",
    },
  });
  const { code, version } = (await made.json()) as { code: string; version: number };
  await jonas.page.goto(`/en/projects/${code}/edit`);
  const title = jonas.page.locator("#field-title-en");
  await expect(title).toHaveValue("Trams at night");
  const meanwhile = await jonas.page.request.patch(`/api/v1/projects/${code}`, {
    headers: { ...headers, "if-match": `"${version}"` },
    data: { title: { en: "Trams until two" }, sdgs: [11] },
  });
  expect(meanwhile.status()).toBe(200);
  await title.fill("Trams all night");
  await expect(jonas.page.getByRole("heading", { name: words.clashTitle.one })).toBeVisible();
  await expect(jonas.page.getByText("Trams until two")).toBeVisible();
  await jonas.page.getByRole("button", { name: words.keepMine, exact: true }).click();
  await expect(jonas.page.locator(".save-status")).toContainText(words.saved.replace("{time}", "").trim());
  await expect(jonas.page.getByRole("checkbox", { name: /^11\./ })).toBeChecked();
  await jonas.page.goto(`/en/projects/${code}`);
  await expect(jonas.page.getByRole("heading", { level: 1 })).toHaveText("Trams all night");
});

test("of two leads who decide at once, the second reads what happened", async ({
  asCoordinatorOf,
  asLeadOf,
  asSecretariat,
}) => {
  const marta = await asCoordinatorOf("mannheim");
  const sent = await marta.page.request.post("/api/v1/projects", {
    headers: { origin: new URL(test.info().project.use.baseURL ?? "").origin, "idempotency-key": "two-leads" },
    data: {
      lead: "mannheim",
      partners: ["wuhan"],
      originalLanguage: "en",
      title: { en: "Buses that arrive" },
      summary: { en: SUMMARY },
      cluster: "renewal-cohesion",
      status: "PROPOSED",
    },
  });
  expect(sent.status()).toBe(201);
  const { code } = (await sent.json()) as { code: string };
  const first = await asLeadOf("renewal-cohesion");
  const second = await asLeadOf("renewal-cohesion");
  await projectOf(first).open(code);
  await projectOf(second).open(code);
  await projectOf(first).move("takeUp");
  await projectOf(second).move("decline", "It repeats a project that runs already.");
  await expect(second.page.getByRole("alert").first()).toContainText(messagesOf("en").project.raced);
  await projectOf(second).stands("UNDER_REVIEW");
  await projectOf(await asSecretariat()).open(code);
});
