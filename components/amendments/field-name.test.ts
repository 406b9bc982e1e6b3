import { describe, expect, it } from "vitest";
import type { EditedMilestone } from "@/components/plan/form/edited-milestones";
import { planMessages } from "@/components/plan/plan-messages";
import { fieldName, type Named, shownIn } from "./field-name";
import { amendmentMessages } from "./messages";
import type { Wanted } from "./stored";

const text = (en: string) => ({ en, zh: null, of: null });
const milestone = (id: number, title: string): EditedMilestone => ({
  key: `m-${id}`,
  id,
  kind: "MILESTONE",
  title,
  language: "en",
  workPackage: null,
  place: null,
  dueOn: "2027-06-30",
  dependsOn: [],
});
const content: Wanted = {
  why: "",
  title: { en: "Rain", zh: null },
  summary: { en: null, zh: null },
  themes: [],
  challenges: [],
  sdgs: [],
  startsOn: null,
  endsOn: null,
  partners: [],
  sections: {
    workPackages: {
      items: [{ key: "wp", title: text("Streets"), description: text(""), place: null, activities: [] }],
    },
  },
  milestones: [milestone(7, "Sensors stand"), milestone(-3, "A report")],
};
const named = (locale: "en" | "zh"): Named => ({
  content,
  choices: { clusters: [], challenges: [] },
  places: [{ slug: "wuhan", side: "CN", name: "Wuhan" }],
  locale,
  messages: amendmentMessages(locale),
  plan: planMessages(locale),
});

describe("two people's changes of an amendment", () => {
  it.each([
    ["why", "Why the plan has to change"],
    ["milestones.m-7.dueOn", "Milestones and deliverables: Sensors stand: Due on"],
    ["milestones.-3", "Milestones and deliverables: A report"],
    ["sections.workPackages.items.wp.title.zh", "Work packages: Work package 1: Title, Chinese"],
    ["sections.targetGroups.text.en", "Target groups: Text, English"],
  ])("are named as the form names them: %s", (path, name) => {
    expect(fieldName(path, named("en"))).toBe(name);
  });

  it("are shown in words, never as they are stored", () => {
    const shown = (path: string, value: unknown) => shownIn(value, path, named("en"));
    expect(shown("milestones.m-7.dueOn", "2027-06-30")).toBe("30 Jun 2027");
    expect(shown("milestones.m-7.kind", "DELIVERABLE")).toBe("Deliverable");
    expect(shown("milestones.m-7.place", "wuhan")).toBe("Wuhan");
    expect(shown("milestones.m-7.workPackage", "wp")).toBe("Streets");
    expect(shown("milestones.m-7.workPackage", null)).toBe("");
    expect(shown("milestones.-3.dependsOn", [7])).toBe("Sensors stand");
    expect(shownIn([7, -3], "milestones.m-1.dependsOn", named("zh"))).toBe("Sensors stand、A report");
  });
});
