import { describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/components/query/send";
import type { DraftCopy } from "@/components/ui/autosave/draft-copy";
import { DraftSync, type Stored } from "@/components/ui/autosave/draft-sync";
import type { MilestoneView } from "@/lib/progress/present";
import type { MilestoneEdit, MilestoneInput } from "@/lib/progress/schema";
import { type EditedMilestone, faultsOfMilestones, keyOf, newId } from "./edited-milestones";
import { type MilestoneRows, type Timeline, TimelineRows } from "./timeline-rows";

const refused = (status: number, current?: unknown) =>
  new ApiProblem({ status, code: status ? "refused" : "offline", title: "", current });
const viewOf = (id: number, title: string): MilestoneView =>
  ({
    id,
    kind: "MILESTONE",
    title,
    language: "en",
    dueOn: "2027-05-01",
    workPackage: null,
    place: null,
    dependsOn: [],
    version: 1,
  }) as never;

/** A server with the milestones of one plan, and a form that edits them. */
function world(titles: string[]) {
  const rows = new Map(titles.map((title, index) => [index + 1, viewOf(index + 1, title)]));
  const answers = new Map<string, MilestoneView>();
  const line: { cut: "before" | "after" | null } = { cut: null };
  const through = <T>(act: () => T): T => {
    if (line.cut === "before") throw refused(0);
    const answer = act();
    if (line.cut === "after") throw refused(0);
    return structuredClone(answer);
  };
  const present = (id: number, version: number) => {
    const row = rows.get(id);
    if (!row) throw refused(404);
    if (row.version !== version) throw refused(412, row);
    return row;
  };
  const placed = ({ place: _, ...edit }: MilestoneEdit) => edit as Partial<MilestoneView>;
  const server: MilestoneRows = {
    list: async () => structuredClone([...rows.values()]),
    add: vi.fn(async (milestone: MilestoneInput, key: string) =>
      through(() => {
        const id = 100 + answers.size;
        const view = answers.get(key) ?? { ...viewOf(id, ""), ...placed(milestone) };
        answers.set(key, view);
        rows.set(view.id, rows.get(view.id) ?? view);
        return view;
      }),
    ),
    edit: vi.fn(async (id: number, version: number, edit: MilestoneEdit) =>
      through(() => {
        const row = { ...present(id, version), ...placed(edit), version: version + 1 };
        rows.set(id, row);
        return row;
      }),
    ),
    remove: vi.fn(async (id: number, version: number) =>
      through(() => {
        present(id, version);
        rows.delete(id);
      }),
    ),
  };
  const local: { copy: DraftCopy<Timeline> | null } = { copy: null };
  const open = () => {
    const timeline = new TimelineRows(structuredClone([...rows.values()]), server);
    const draft = new DraftSync<Timeline>(timeline.stored(), {
      save: timeline.save,
      load: timeline.load,
      takesUp: true,
      read: (current) => current as Stored<Timeline>,
      toKeep: timeline.toKeep,
      check: async ({ milestones = [] }: Partial<Timeline>) => faultsOfMilestones(milestones),
      keep: (copy) => {
        local.copy = structuredClone(copy);
        return true;
      },
      adopt: () => {},
      forget: () => {
        local.copy = null;
      },
    });
    return { draft, timeline };
  };
  const titlesThere = () => [...rows.values()].map(({ title }) => title);
  return { rows, server, line, local, open, titlesThere };
}

type Draft = DraftSync<Timeline>;
const begun = (title: string, dependsOn: number[] = []): EditedMilestone => {
  const id = newId();
  const planned = { kind: "MILESTONE", language: "en", dueOn: "2027-06-01", workPackage: null, place: null } as const;
  return { id, key: keyOf(id), title, ...planned, dependsOn };
};
const add = (draft: Draft, ...milestones: EditedMilestone[]) =>
  draft.change((now) => ({ milestones: [...now.milestones, ...milestones] }));
const rename = (draft: Draft, from: string, to: string) =>
  draft.change(({ milestones }) => ({
    milestones: milestones.map((each) => (each.title === from ? { ...each, title: to } : each)),
  }));

describe("a timeline that is edited as one draft", () => {
  it("saves what was added, changed and taken off, each row once", async () => {
    const { open, server, titlesThere } = world(["Kick-off", "Survey", "Report"]);
    const { draft } = open();
    const first = begun("Pilot");
    add(draft, first, begun("Evaluation", [1, first.id]));
    rename(draft, "Survey", "Survey of buses");
    draft.change(({ milestones }) => ({ milestones: milestones.filter(({ title }) => title !== "Report") }));
    expect(await draft.flush()).toBe(true);
    expect(titlesThere()).toEqual(["Kick-off", "Survey of buses", "Pilot", "Evaluation"]);
    expect(server.add).toHaveBeenLastCalledWith(expect.objectContaining({ dependsOn: [1, 100] }), expect.any(String));
    expect(server.edit).toHaveBeenCalledTimes(1);
    rename(draft, "Pilot", "Pilot on two lines");
    await draft.flush();
    expect(titlesThere()).toContain("Pilot on two lines");
    expect(server.add).toHaveBeenCalledTimes(2);
  });

  it("keeps a milestone that is begun without a title, says so, and saves the others", async () => {
    const { open, local, titlesThere } = world([]);
    const { draft } = open();
    const untitled = begun("");
    add(draft, untitled, begun("Pilot"));
    expect(await draft.flush()).toBe(false);
    expect(titlesThere()).toEqual(["Pilot"]);
    expect(draft.state().faults).toEqual([{ path: `milestones.${untitled.key}.title`, code: "required" }]);
    expect(local.copy?.mine.milestones).toHaveLength(2);
  });

  it("does not add a milestone twice whose answer was lost, and goes on from there", async () => {
    const { open, line, titlesThere } = world([]);
    const { draft } = open();
    add(draft, begun("Pilot"), begun("Evaluation"));
    line.cut = "after";
    await draft.flush();
    expect(draft.state().save.kind).toBe("failed");
    rename(draft, "Pilot", "Pilot on two lines");
    line.cut = null;
    expect(await draft.flush()).toBe(true);
    expect(titlesThere()).toEqual(["Pilot on two lines", "Evaluation"]);
  });

  it("joins what a co-author changed, and asks where both changed the same title", async () => {
    const { open, rows, titlesThere } = world(["Kick-off", "Survey"]);
    const [{ draft: mine }, { draft: theirs }] = [open(), open()];
    rename(theirs, "Survey", "Survey of trams");
    add(theirs, begun("Fair"));
    await theirs.flush();
    rename(mine, "Kick-off", "Kick-off in Wuhan");
    rename(mine, "Survey", "Survey of buses");
    await mine.flush();
    expect(mine.state()).toMatchObject({
      save: { kind: "conflict" },
      conflict: { conflicts: [{ path: "milestones.m-2.title", mine: "Survey of buses", theirs: "Survey of trams" }] },
    });
    mine.choose("milestones.m-2.title", "mine");
    expect(await mine.flush()).toBe(true);
    expect(titlesThere().sort()).toEqual(["Fair", "Kick-off in Wuhan", "Survey of buses"]);
    expect(rows.size).toBe(3);
  });

  it("is taken up again on a page opened later, with the milestones that were saved meanwhile", async () => {
    const { open, line, local, titlesThere } = world([]);
    const { draft } = open();
    add(draft, begun("Pilot"));
    await draft.flush();
    rename(draft, "Pilot", "Pilot on two lines");
    line.cut = "before";
    await draft.flush();
    line.cut = null;
    const { draft: later } = open();
    expect(later.restoreLocal([local.copy as DraftCopy<Timeline>])).not.toBeNull();
    expect(await later.flush()).toBe(true);
    expect(titlesThere()).toEqual(["Pilot on two lines"]);
  });

  it("puts back what was taken off", async () => {
    const { open, titlesThere } = world(["Kick-off"]);
    const { draft } = open();
    const before = draft.state().content;
    draft.change(() => ({ milestones: [] }));
    await draft.flush();
    expect(titlesThere()).toEqual([]);
    draft.change(() => before);
    await draft.flush();
    expect(titlesThere()).toEqual(["Kick-off"]);
  });
});
