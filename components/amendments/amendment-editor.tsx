"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { ClashPanel } from "@/components/editing/clash-panel";
import type { Stored } from "@/components/editing/draft-sync";
import { clock, SaveStatus } from "@/components/editing/save-status";
import { useDraftSync } from "@/components/editing/use-draft-sync";
import type { Budget } from "@/components/plan/budget-sums";
import { blankSection, FIELDS } from "@/components/plan/fields";
import { BudgetField } from "@/components/plan/form/budget-field";
import { SectionFields } from "@/components/plan/form/section-fields";
import { TextField } from "@/components/plan/form/text-field";
import type { Content, PlanWords, Surroundings, TakingPart } from "@/components/plan/form/words";
import { fieldId } from "@/components/projects/form-field";
import { ApiProblem, send } from "@/components/query/send";
import type { Locale } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Amendment } from "@/lib/projects/amendments/present";
import { digestOf, withDigests } from "@/lib/projects/plan/text";
import { MilestonesField } from "./milestones-field";
import { PartnersField } from "./partners-field";
import { patchToSend, storedAmendment, type Wanted } from "./stored";
import type { AmendmentWords } from "./words";

type Props = {
  project: { code: string; original: Locale; firstYear: number; lead: { slug: string; name: string } };
  number: number;
  stored: Stored<Wanted>;
  owner: number;
  /** Every place there is, by its name. */
  all: TakingPart[];
  locale: Locale;
  words: AmendmentWords;
  plan: PlanWords;
};

const SECTIONS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** One part of the plan, closed until it is to be changed. */
function Part({ name, open, children }: { name: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure amended-part" open={open}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

/** What an amendment wants, edited by those who take part: saves by itself, and shows the difference on its page. */
export function AmendmentEditor({ project, number, stored, owner, all, locale, words, plan }: Props) {
  const { code, original, lead } = project;
  const router = useRouter();
  const here = `/${locale}/projects/${code}/amendments/${number}`;
  const path = `/api/v1/projects/${code}/amendments/${number}`;
  const { sync, state, takenUp } = useDraftSync<Wanted>({
    stored,
    owner,
    name: `amendment.${code}.${number}`,
    saveOnLeave: true,
    ports: {
      save: async (patch, version) =>
        storedAmendment(await send<Amendment>("PATCH", path, patchToSend(patch), { locale, ifMatch: version })),
      load: async () => storedAmendment(await send<Amendment>("GET", path, undefined, { locale })),
      read: (current) => storedAmendment(current as Amendment),
      kept: (saved, sent) => ({ ...sent, sections: withDigests(saved.sections, sent.sections, original) }),
      check: async () => [],
    },
  });
  const { content, clash, joined, save } = state;
  const [both, setBoth] = useState(false);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const onUnreadable = useCallback(
    (at: string, is: boolean) => setUnreadable((paths) => [...paths.filter((one) => one !== at), ...(is ? [at] : [])]),
    [],
  );
  const errors = useMemo(() => {
    const refused = save.kind === "failed" && save.error instanceof ApiProblem ? save.error.problem.errors : undefined;
    const wrong = Object.fromEntries((refused ?? []).map(({ path: at, message }) => [at, message]));
    for (const at of unreadable) wrong[at] = plan.form.notANumber;
    return wrong;
  }, [save, unreadable, plan]);

  const places = all.filter(({ slug }) => slug === lead.slug || content.partners.includes(slug));
  const around: Surroundings = { original, both, places, locale, words: plan, errors, onUnreadable };
  const set = (change: Partial<Wanted>) => sync.change((now) => ({ ...now, ...change }));
  const changeWhole = (update: (content: Content) => Content) =>
    sync.change((now) => update(now as unknown as Content) as unknown as Wanted);
  const changeBudget = (update: (content: Content) => Content) =>
    sync.change((now) => ({
      ...now,
      sections: { ...now.sections, budget: update(now.sections.budget ?? blankSection("budget")) as Budget },
    }));
  const top = Object.keys(errors).filter((at) => !at.includes("."));

  async function leave() {
    await sync.flush();
    if (sync.state().save.kind === "saved") router.push(here);
  }

  return (
    <div className="editor plan-fields amendment-form">
      <div className="editor-bar">
        <SaveStatus save={save} notSaved="" locale={locale} words={plan.sync} onRetry={() => void sync.flush()} />
        <button type="button" className="button quiet" aria-pressed={both} onClick={() => setBoth(!both)}>
          {both
            ? plan.form.hideOther[original === "en" ? "zh" : "en"]
            : plan.form.showOther[original === "en" ? "zh" : "en"]}
        </button>
      </div>
      {takenUp && (
        <p className="notice" role="status">
          {say(plan.sync.kept, locale, { time: clock(takenUp, locale) })}
        </p>
      )}
      {joined && joined.paths.length > 0 && (
        <p className="notice" role="status">
          {words.joined}
        </p>
      )}
      {clash && (
        <ClashPanel
          clash={clash}
          nameOf={(at) => nameOfPath(at, words)}
          shown={(value) => (typeof value === "string" ? value : JSON.stringify(value))}
          locale={locale}
          words={plan.sync}
          onChoose={sync.choose}
        />
      )}
      {top.map((at) => (
        <p key={at} className="field-error" role="alert">
          {errors[at]}
        </p>
      ))}
      <div className="field">
        <label htmlFor={fieldId("why")}>{words.why}</label>
        <p className="field-hint" id="why-hint">
          {words.whyHint}
        </p>
        <textarea
          id={fieldId("why")}
          aria-describedby="why-hint"
          rows={4}
          maxLength={4000}
          value={content.why}
          onChange={(event) => set({ why: event.target.value })}
        />
      </div>
      <Part name={words.dates} open>
        <div className="amended-dates">
          {(["startsOn", "endsOn"] as const).map((field) => (
            <div className="field" key={field}>
              <label htmlFor={fieldId(field)}>{words.names.fields[field]}</label>
              <input
                id={fieldId(field)}
                type="date"
                value={content[field] ?? ""}
                onChange={(event) => set({ [field]: event.target.value || null })}
              />
            </div>
          ))}
        </div>
      </Part>
      <Part name={words.names.parts.milestones} open>
        <MilestonesField
          milestones={content.milestones}
          places={places}
          day={content.endsOn ?? content.startsOn ?? `${project.firstYear}-12-31`}
          locale={locale}
          words={words}
          onChange={(milestones) => set({ milestones })}
        />
      </Part>
      <Part name={words.names.parts.budget}>
        <BudgetField
          budget={(content.sections.budget ?? blankSection("budget")) as Budget}
          firstYear={project.firstYear}
          around={around}
          change={changeBudget}
        />
      </Part>
      <Part name={words.names.parts.partners}>
        <PartnersField
          lead={lead}
          partners={content.partners}
          all={all}
          words={words}
          onChange={(partners) => set({ partners })}
        />
      </Part>
      <Part name={words.names.parts.basics}>
        {(["title", "summary"] as const).map((field) => (
          <TextField
            key={field}
            path={field}
            label={words.names.fields[field]}
            value={{ ...content[field], of: digestOf(content[field][original]) }}
            longest={field === "title" ? 160 : 4000}
            line={field === "title"}
            original={original}
            both={both}
            error={errors[`${field}.${original}`]}
            locale={locale}
            words={plan.form}
            onText={(_, { en, zh }) => set({ [field]: { en, zh } })}
          />
        ))}
      </Part>
      {SECTIONS.map((section) => (
        <Part key={section} name={words.names.parts[section]}>
          <SectionFields
            fields={FIELDS[section]}
            at={`sections.${section}`}
            content={withSection(content, section) as unknown as Content}
            around={around}
            change={(update) =>
              changeWhole((now) => update(withSection(now as unknown as Wanted, section) as unknown as Content))
            }
          />
        </Part>
      ))}
      <div className="form-buttons">
        <button type="button" className="button primary" onClick={() => void leave()}>
          {words.seeDifference}
        </button>
        <span className="hint">{words.seeDifferenceHint}</span>
      </div>
    </div>
  );
}

/** The content with the section there, empty where nobody has written it. */
function withSection(content: Wanted, section: keyof typeof FIELDS): Wanted {
  if (content.sections[section]) return content;
  return { ...content, sections: { ...content.sections, [section]: blankSection(section) } as Wanted["sections"] };
}

/** What a field of the form is called, by the part that it is in. */
function nameOfPath(path: string, { names, why }: AmendmentWords): string {
  const [first = "", second = ""] = path.split(".");
  const parts = names.parts as Record<string, string>;
  const fields = names.fields as Record<string, string>;
  if (first === "why") return why;
  return (first === "sections" ? parts[second] : (parts[first] ?? fields[first])) ?? path;
}
