import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { withLookups } from "@/lib/taxonomy/queries";
import type { TrackingFilter } from "@/lib/tracking/filter";
import { GROUPS } from "@/lib/tracking/groups";
import type { TrackingRequest } from "./address";
import { TrackingFilterForm } from "./filter-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useSearchParams: () => new URLSearchParams() }));

const named = (code: string) => ({ code, name: { en: code, zh: code } });
const cluster = { ...named("one"), shortName: named("one").name, themes: [named("one"), named("two")] };
const taxonomy = withLookups({
  sides: [named("one"), named("two")],
  clusters: [cluster, { ...cluster, ...named("two"), themes: [] }],
  challenges: [named("one"), named("two")],
} as unknown as Parameters<typeof withLookups>[0]);
const asked: TrackingRequest = {
  locale: "en",
  page: "table",
  cluster: null,
  filter: {},
  search: {},
  actor: null,
  taxonomy,
  places: ["one", "two"].map((slug, id) => ({
    id,
    slug,
    side: "one",
    kind: "CITY" as const,
    country: "ES",
    name: named(slug).name,
    retired: false,
  })),
  view: null,
  today: "2026-11-25",
};

/** What the form sends of a group when it is sent as it was shown. */
function sentOf(name: string, more: Partial<TrackingRequest>): string[] {
  const form = renderToStaticMarkup(<TrackingFilterForm requested={{ ...asked, ...more }} />);
  const hidden = [...form.matchAll(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`, "g"))];
  const select = form.match(new RegExp(`<select name="${name}">.*?</select>`))?.[0] ?? "";
  const selected = [...select.matchAll(/<option value="([^"]+)" selected=""/g)];
  return [...selected, ...hidden].map(([, value]) => value ?? "");
}

it.each(GROUPS.filter((group) => group !== "status"))("the form keeps every %s of the address", (group) => {
  const filter = { [group]: ["one", "two"] } as TrackingFilter;
  expect(sentOf(group, { filter })).toEqual(["one", "two"]);
});

it("the form of a cluster's page leaves the cluster to the path", () => {
  const chosen = taxonomy.cluster("one") ?? null;
  expect(sentOf("cluster", { cluster: chosen, filter: { cluster: ["one"] } })).toEqual([]);
});
