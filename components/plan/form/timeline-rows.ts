import { ApiProblem } from "@/components/query/send";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import { languageOf } from "@/lib/language/language-of";
import type { MilestoneView } from "@/lib/progress/present";
import type { MilestoneEdit, MilestoneInput } from "@/lib/progress/schema";
import { type EditedMilestone, keyOf } from "./edited-milestones";

/** The timeline of a plan as the form holds it. */
export type Timeline = { milestones: EditedMilestone[] };
type Rows = Map<number, MilestoneView>;

/** The milestones of a plan on the server, each a row of its own. */
export type MilestoneRows = {
  list: () => Promise<MilestoneView[]>;
  add: (milestone: MilestoneInput, key: string) => Promise<MilestoneView>;
  edit: (id: number, version: number, edit: MilestoneEdit) => Promise<MilestoneView>;
  remove: (id: number, version: number) => Promise<unknown>;
};

const byId = (views: MilestoneView[]): Rows => new Map(views.map((view) => [view.id, view]));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);

/**
 * A timeline that is edited as one draft and stored as rows: what was added, changed and taken off is sent row by row,
 * each on the version that is known of it. A save that breaks off half-way goes on where it was; a milestone whose answer
 * was lost is not added twice; where a row is no longer what was known of it, all are read anew and joined.
 */
export class TimelineRows {
  #rows: Rows;
  #version = 1;
  #looked: { version: number; rows: Rows } | null = null;
  /** What became of the form's own numbers for new milestones. */
  #ids = new Map<number, number>();
  #sent = new Map<number, MilestoneInput>();

  constructor(
    views: MilestoneView[],
    readonly server: MilestoneRows,
  ) {
    this.#rows = byId(views);
  }

  /** The milestone's number on the server; null where it is not there. */
  idOf(id: number): number | null {
    const stored = this.#ids.get(id) ?? id;
    return this.#rows.has(stored) ? stored : null;
  }

  readonly stored = (): Stored<Timeline> => this.#storedAs(this.#rows, this.#version, "");

  #storedAs(rows: Rows, version: number, updatedAt: string): Stored<Timeline> {
    const own = new Map([...this.#ids].map(([form, id]) => [id, form]));
    const known = [...this.#rows.keys()].flatMap((id) => rows.get(id) ?? []);
    const others = [...rows.values()].filter(({ id }) => !this.#rows.has(id));
    const milestones = [...known, ...others].map(
      ({ id: stored, kind, title, language, dueOn, workPackage, place, dependsOn }): EditedMilestone => {
        const id = own.get(stored) ?? stored;
        const needs = sorted(dependsOn.map((needed) => own.get(needed) ?? needed));
        const planned = { kind, title, language, dueOn, workPackage, place: place?.slug ?? null };
        return { id, key: keyOf(id), ...planned, dependsOn: needs };
      },
    );
    return { content: { milestones }, version, updatedAt, editor: null };
  }

  /** The timeline as it is now; under a new version where somebody else changed it. */
  readonly load = async (): Promise<Stored<Timeline>> => {
    const rows = byId(await this.server.list());
    const late = [...rows.values()].some(({ id, version }) => version < (this.#rows.get(id)?.version ?? 0));
    const versions = (all: Rows) => sorted([...all.keys()]).map((id) => [id, all.get(id)?.version]);
    if (late || same(versions(rows), versions(this.#rows))) return this.stored();
    this.#looked = { version: this.#version + 1, rows };
    return this.#storedAs(rows, this.#version + 1, new Date().toISOString());
  };

  readonly save = async (patch: object, version: number): Promise<Stored<Timeline>> => {
    if (this.#looked?.version === version) {
      this.#rows = this.#looked.rows;
      this.#version = version;
    }
    const { milestones = [] } = patch as Partial<Timeline>;
    try {
      await this.#send(milestones);
    } catch (error) {
      throw await this.#stale(error);
    }
    this.#version += 1;
    return { content: { milestones }, version: this.#version, updatedAt: new Date().toISOString(), editor: null };
  };

  async #send(milestones: EditedMilestone[]): Promise<void> {
    for (const each of milestones) if (this.idOf(each.id) === null) await this.#add(each);
    for (const each of milestones) {
      const view = this.#rows.get(this.idOf(each.id) as number) as MilestoneView;
      const edit = this.#editOf(each, view);
      if (Object.keys(edit).length > 0) this.#know(await this.server.edit(view.id, view.version, edit));
    }
    const remaining = new Set(milestones.map(({ id }) => this.idOf(id)));
    for (const { id, version } of [...this.#rows.values()]) {
      if (remaining.has(id)) continue;
      await this.server.remove(id, version);
      this.#rows.delete(id);
    }
  }

  async #add(milestone: EditedMilestone): Promise<void> {
    const { id, key } = milestone;
    // An answer that was lost is asked for again in the very words of the first time.
    const input = this.#sent.get(id) ?? this.#inputOf(milestone);
    this.#sent.set(id, input);
    // What was taken off and put back is another row than before.
    const again = this.#ids.has(id) ? `${key}.${this.#ids.get(id)}` : key;
    const view = await this.server.add(input, again).catch((error) => {
      const answered = error instanceof ApiProblem && error.problem.status >= 400 && error.problem.status < 500;
      if (answered) this.#sent.delete(id);
      throw error;
    });
    this.#sent.delete(id);
    this.#ids.set(id, view.id);
    this.#know(view);
  }

  #know(view: MilestoneView): void {
    this.#rows.set(view.id, view);
  }

  #needs = ({ dependsOn }: EditedMilestone): number[] => sorted(dependsOn.flatMap((id) => this.idOf(id) ?? []));

  #inputOf(milestone: EditedMilestone): MilestoneInput {
    const { kind, dueOn, workPackage, place, language } = milestone;
    const title = milestone.title.trim();
    const written = { title, language: languageOf(title, language) };
    return { kind, ...written, dueOn, workPackage, place, dependsOn: this.#needs(milestone) };
  }

  #editOf(milestone: EditedMilestone, view: MilestoneView): MilestoneEdit {
    const { title, language, ...rest } = this.#inputOf(milestone);
    const now = { ...view, place: view.place?.slug ?? null, dependsOn: sorted(view.dependsOn) };
    const changed = Object.entries(rest).filter(([name, value]) => !same(now[name as keyof typeof now], value));
    return { ...Object.fromEntries(changed), ...(title !== view.title && { title, language }) };
  }

  /** A refusal of one row as a refusal of the timeline, with all of it as it is now. */
  async #stale(error: unknown): Promise<unknown> {
    const status = error instanceof ApiProblem ? error.problem.status : 0;
    if (!(error instanceof ApiProblem) || (status !== 412 && status !== 404)) return error;
    const current = await this.load();
    const fresh = current.version > this.#version;
    if (!fresh) return new ApiProblem({ ...error.problem, current: undefined });
    return new ApiProblem({ ...error.problem, status: 412, current });
  }

  /** A content for a page that is opened later, which knows milestones by the server's numbers. */
  readonly toKeep = ({ milestones }: Timeline): Timeline => {
    const stored = (id: number) => this.idOf(id) ?? id;
    return {
      milestones: milestones.map((each) => {
        const id = stored(each.id);
        return { ...each, id, key: keyOf(id), dependsOn: sorted(each.dependsOn.map(stored)) };
      }),
    };
  };
}
