"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { Budget } from "@/components/plan/budget-sums";
import { BudgetField } from "@/components/plan/form/budget-field";
import type { EditedMilestone } from "@/components/plan/form/edited-milestones";
import type { AdoptingPart, FormContext, PlanMessages } from "@/components/plan/form/messages";
import { MilestonesField } from "@/components/plan/form/milestones-field";
import { SectionFields } from "@/components/plan/form/section-fields";
import planStyles from "@/components/plan/plan.module.css";
import type { Choices } from "@/components/proposals/proposal-fields";
import { ApiProblem, send } from "@/components/query/send";
import { DraftNotices, namesOf } from "@/components/ui/autosave/draft-notices";
import type { Stored } from "@/components/ui/autosave/draft-sync";
import editorStyles from "@/components/ui/autosave/editor.module.css";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus } from "@/components/ui/autosave/save-status";
import { useDraftSync } from "@/components/ui/autosave/use-draft-sync";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import { fieldId } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Content } from "@/lib/plan-model/fields";
import { blankSection, CONTENT_SECTIONS, type ContentSection, fieldsOf } from "@/lib/plan-model/sections";
import { otherOf, withDigests } from "@/lib/plan-model/text";
import type { Amendment } from "@/lib/plans/amendments/present";
import { LIMITS } from "@/lib/text/limits";
import styles from "./amendments.module.css";
import { fieldName, packagesOf, shownIn } from "./field-name";
import type { AmendmentMessages } from "./messages";
import { PartnersField } from "./partners-field";
import { patchToSend, storedAmendment, type Wanted } from "./stored";

type Props = {
  project: {
    code: string;
    original: Locale;
    cluster: string;
    firstYear: number;
    lead: { slug: string; name: string };
  };
  choices: Choices;
  number: number;
  stored: Stored<Wanted>;
  /** When those milestones were reached that are. */
  reached: ReadonlyMap<number, string>;
  owner: number;
  /** Every place there is, by its name. */
  all: AdoptingPart[];
  locale: Locale;
  messages: AmendmentMessages;
  plan: PlanMessages;
};

/** The sections that are written as the plan declares them; the budget has a form of its own. */
const SECTIONS = CONTENT_SECTIONS.filter((section) => section !== "budget");
/** What of the project's own fields an amendment can change. */
const OWN = fieldsOf("basics").filter(({ fixed }) => !fixed);
const DATES = OWN.filter(({ kind }) => kind === "day");
const OTHERS = OWN.filter(({ kind }) => kind !== "day");

/** One part of the plan, closed until it is to be changed. */
function Part({ name, open, children }: { name: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={classes(panels.disclosure, styles.amendedPart)} open={open}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

/** What an amendment wants, edited by those who take part: saves by itself, and shows the difference on its page. */
export function AmendmentEditor(props: Props) {
  const { project, choices, number, stored, reached, owner, all, locale, messages, plan } = props;
  const { code, original, lead } = project;
  const router = useRouter();
  const here = `/${locale}/projects/${code}/amendments/${number}`;
  const path = `/api/v1/projects/${code}/amendments/${number}`;
  const draft = useDraftSync<Wanted>({
    stored,
    owner,
    name: `amendment/${code}/${number}`,
    saveOnLeave: true,
    ports: {
      save: async (patch, version) =>
        storedAmendment(await send<Amendment>("PATCH", path, patchToSend(patch), { locale, ifMatch: version })),
      load: async () => storedAmendment(await send<Amendment>("GET", path, undefined, { locale })),
      read: (current) => storedAmendment(current as Amendment),
      asSaved: (saved, sent) => ({ ...sent, sections: withDigests(saved.sections, sent.sections, original) }),
      // Where the check cannot be loaded, the server's answer tells.
      check: (patch) =>
        import("@/components/amendments/check-amendment")
          .then(({ faultsOfAmendment }) => faultsOfAmendment(patch))
          .catch(() => []),
    },
  });
  const { sync, state } = draft;
  const { content, save } = state;
  const [both, setBoth] = useState(false);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const onUnreadable = useCallback(
    (at: string, is: boolean) => setUnreadable((paths) => [...paths.filter((one) => one !== at), ...(is ? [at] : [])]),
    [],
  );
  const errors = useMemo(() => {
    const refused = save.kind === "failed" && save.error instanceof ApiProblem ? save.error.problem.errors : undefined;
    return Object.fromEntries((refused ?? []).map(({ path: at, message }) => [at, message]));
  }, [save]);

  const unsettled = Object.fromEntries(unreadable.map((at) => [at, plan.numbers.unsettled]));
  const places = all.filter(({ slug }) => slug === lead.slug || content.partners.includes(slug));
  const named = { content, choices, places, locale, messages, plan };
  const nameOf = (at: string) => fieldName(at, named);
  const notSaved = namesOf([...unreadable, ...state.faults.map(({ path: at }) => at)], nameOf, locale);
  const { cluster } = project;
  const shared = { original, both, places, choices, cluster, locale };
  const formContext: FormContext = { ...shared, messages: plan, errors, onUnreadable };
  const set = (change: Partial<Wanted>) => sync.change((now) => ({ ...now, ...change }));
  const changeWhole = (update: (content: Content) => Content) =>
    sync.change((now) => update(now as unknown as Content) as unknown as Wanted);
  const whole = { at: "", content: content as unknown as Content, formContext, change: changeWhole };
  const changeBudget = (update: (content: Content) => Content) =>
    sync.change((now) => ({
      ...now,
      sections: { ...now.sections, budget: update(now.sections.budget ?? blankSection("budget")) as Budget },
    }));
  const changeMilestones = useCallback(
    (update: (all: EditedMilestone[]) => EditedMilestone[]) =>
      sync.change((now) => ({ ...now, milestones: update(now.milestones) })),
    [sync],
  );

  async function leave() {
    await sync.flush();
    if (sync.state().save.kind === "saved") router.push(here);
  }

  return (
    <EditorFields
      className={classes(planStyles.planFields, styles.amendmentForm)}
      draft={`amendment/${code}/${number}`}
    >
      <div className={editorStyles.editorBar}>
        <SaveStatus
          save={save}
          notSaved={notSaved}
          locale={locale}
          messages={plan.sync}
          onRetry={() => void sync.flush()}
        />
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          aria-pressed={both}
          onClick={() => setBoth(!both)}
        >
          {both ? plan.form.hideOther[otherOf(original)] : plan.form.showOther[otherOf(original)]}
        </button>
      </div>
      <DraftNotices
        draft={draft}
        nameOf={nameOf}
        shown={(value, at) => shownIn(value, at, named)}
        locale={locale}
        messages={plan.sync}
      />
      {Object.entries({ ...errors, ...unsettled }).map(([at, message]) => (
        <p key={at} className={forms.fieldError} role="alert">
          {formatMessage(messages.atField, locale, { field: nameOf(at), message })}
        </p>
      ))}
      <div className={forms.field} data-field="">
        <div className={forms.fieldHead}>
          <label htmlFor={fieldId("why")}>{messages.why}</label>
          <FieldLength longest={LIMITS.remark} />
        </div>
        <p className={forms.fieldHint} id="why-hint">
          {messages.whyHint}
        </p>
        <textarea
          id={fieldId("why")}
          aria-describedby="why-hint"
          rows={4}
          value={content.why}
          onChange={(event) => set({ why: event.target.value })}
        />
      </div>
      <Part name={messages.dates} open>
        <SectionFields fields={DATES} {...whole} />
      </Part>
      <Part name={messages.names.sections.timeline} open>
        <MilestonesField
          milestones={content.milestones}
          reached={reached}
          packages={packagesOf(content, locale)}
          places={places.map(({ slug, name }) => ({ value: slug, name }))}
          day={content.endsOn ?? content.startsOn ?? `${project.firstYear}-12-31`}
          locale={locale}
          messages={messages}
          errors={errors}
          onChange={changeMilestones}
        />
      </Part>
      <Part name={messages.names.sections.budget}>
        <BudgetField
          budget={(content.sections.budget ?? blankSection("budget")) as Budget}
          firstYear={project.firstYear}
          formContext={{ ...formContext, errors: { ...errors, ...below("sections.budget.", errors) } }}
          change={changeBudget}
        />
      </Part>
      <Part name={messages.names.sections.partners}>
        <PartnersField
          lead={lead}
          partners={content.partners}
          all={all}
          messages={messages}
          onChange={(partners) => set({ partners })}
        />
      </Part>
      <Part name={messages.names.sections.basics}>
        <SectionFields fields={OTHERS} {...whole} />
      </Part>
      {SECTIONS.map((section) => (
        <Part key={section} name={messages.names.sections[section]}>
          <SectionFields
            fields={fieldsOf(section)}
            at={`sections.${section}`}
            content={withSection(content, section) as unknown as Content}
            formContext={formContext}
            change={(update) =>
              changeWhole((now) => update(withSection(now as unknown as Wanted, section) as unknown as Content))
            }
          />
        </Part>
      ))}
      <div className={forms.formButtons}>
        <button type="button" className={classes(controls.button, controls.primary)} onClick={() => void leave()}>
          {messages.seeDifference}
        </button>
        <span className="hint">{messages.seeDifferenceHint}</span>
      </div>
    </EditorFields>
  );
}

/** What is wrong below a path, by the rest of the way to it. */
const below = (path: string, errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([at, message]) => (at.startsWith(path) ? [[at.slice(path.length), message]] : [])),
  );

/** The content with the section there, empty where nobody has written it. */
function withSection(content: Wanted, section: ContentSection): Wanted {
  if (content.sections[section]) return content;
  return { ...content, sections: { ...content.sections, [section]: blankSection(section) } as Wanted["sections"] };
}
