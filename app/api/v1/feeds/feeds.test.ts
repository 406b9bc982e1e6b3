import { beforeAll, describe, expect, it } from "vitest";
import { readXml } from "@/lib/spreadsheets/xml";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { GET as one } from "./[kind]/[name]/route";
import { GET as all } from "./all/route";

useDatabase();

let agreed: { code: string; cluster: string };
let draft: string;
beforeAll(async () => {
  const players = await people();
  agreed = await projectAt("AGREED", players);
  draft = (await projectAt("DRAFT", players)).code;
});

/** The titles in a feed, its own first. */
function titlesIn(xml: string): string[] {
  const titles: string[] = [];
  let within = false;
  readXml(xml, {
    open: (name) => {
      within = name === "title";
      if (within) titles.push("");
    },
    text: (text) => {
      if (within) titles.push(`${titles.pop() ?? ""}${text}`);
    },
    close: () => {
      within = false;
    },
  });
  return titles;
}

const feed = (kind: string, name: string, headers: Record<string, string> = {}, locale = "en") =>
  call(one, null, { params: { kind, name }, headers, path: `/api/v1/feeds/${kind}/${name}?locale=${locale}` });

describe("a feed", () => {
  it("tells every move of a project since it was proposed, the latest first", async () => {
    const response = await feed("projects", agreed.code);
    expect(response.headers.get("content-type")).toContain("application/atom+xml");
    const [, ...moves] = titlesIn(await response.text());
    expect(moves.map((title) => title.split(": ").at(-1))).toEqual(["Agreed", "Under review", "Proposed"]);
  });

  it("tells of a cluster and of those who take part, in the reader's language", async () => {
    expect(titlesIn(await (await feed("clusters", agreed.cluster)).text())).toHaveLength(4);
    const [title, ...entries] = titlesIn(await (await feed("places", "wuhan", {}, "zh")).text());
    expect(title).toContain("武汉");
    // Its moves, and its profile.
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatch(/：已立项$/);
  });

  it("tells nothing of a draft, and is none where there is nothing of the name", async () => {
    expect(await (await call(all, null)).text()).not.toContain(draft);
    const statuses = await Promise.all(
      [feed("projects", draft), feed("places", "nowhere"), feed("clusters", "nowhere"), feed("people", "mei")].map(
        async (answer) => (await answer).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it("is not sent again to whoever has it", async () => {
    const etag = (await feed("places", "wuhan")).headers.get("etag") ?? "";
    expect((await feed("places", "wuhan", { "if-none-match": etag })).status).toBe(304);
  });
});
