import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { transact } from "@/lib/platform/database";
import { checkCodes } from "@/lib/projects/check-input";
import { loadTaxonomy } from "@/lib/setup/load-taxonomy";
import { taxonomy } from "@/lib/taxonomy/queries";
import { readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import { useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { changeTerm } from "./commands";
import type { TermChange, TermList } from "./schema";

useDatabase();
let claire: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
});

async function change(list: TermList, code: string, wanted: TermChange) {
  const { every } = await taxonomy();
  const terms = list === "themes" ? every.clusters.flatMap(({ themes }) => themes) : every[list];
  const version = terms.find((term) => term.code === code)?.version ?? 0;
  return changeTerm(claire, { list, code, version }, wanted);
}
/** What a start does. */
const loadFile = () => transact((database) => loadTaxonomy(database, readTaxonomyFile()));
const themesOf = async (cluster: string) => (await taxonomy()).cluster(cluster)?.themes ?? [];

it("is renamed in both languages, at once and for good: a start does not name it as the file does", async () => {
  await change("themes", "mobility", { name: { en: "Moving about", zh: "出行" } });
  await change("clusters", "renewal-cohesion", { shortName: { en: "Renewal", zh: "更新" } });
  expect((await taxonomy()).theme("mobility")?.name).toEqual({ en: "Moving about", zh: "出行" });
  expect(await loadFile()).toBe(0);
  expect((await taxonomy()).theme("mobility")?.name.en).toBe("Moving about");
  expect((await taxonomy()).cluster("renewal-cohesion")?.shortName.en).toBe("Renewal");
  await expect(change("themes", "health", { shortName: { en: "H", zh: "健" } })).rejects.toMatchObject({ status: 422 });
});

it("is put elsewhere among its like, and stays there", async () => {
  const codes = async () => (await themesOf("renewal-cohesion")).map(({ code }) => code);
  const [first = "", ...others] = await codes();
  await change("themes", first, { position: others.length });
  expect(await codes()).toEqual([...others, first]);
  await loadFile();
  expect(await codes()).toEqual([...others, first]);
  await change("clusters", "innovation-ecosystems", { position: 0 });
  expect((await taxonomy()).clusters[0]?.code).toBe("innovation-ecosystems");
});

it("retired, is offered no more, is still called what it was, and comes back", async () => {
  await change("themes", "health", { retired: true });
  const offered = (await taxonomy()).clusters.flatMap(({ themes }) => themes.map(({ code }) => code));
  expect(offered).not.toContain("health");
  expect((await taxonomy()).theme("health")?.name.zh).toContain("健康");
  const named = { cluster: "innovation-ecosystems", themes: ["health"], challenges: [] };
  await expect(checkCodes(named)).rejects.toMatchObject({ status: 422 });
  await checkCodes(named, named);
  await loadFile();
  await change("themes", "health", { retired: false });
  await checkCodes(named);
});

it("one cluster at least is offered", async () => {
  const [last, ...others] = (await taxonomy()).clusters;
  for (const { code } of others) await change("clusters", code, { retired: true });
  await expect(change("clusters", last?.code ?? "", { retired: true })).rejects.toMatchObject({ code: "lastCluster" });
});
