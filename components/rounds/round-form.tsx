"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Failure } from "@/components/projects/failure";
import { newKey } from "@/components/projects/new-key";
import { ApiProblem, send } from "@/components/query/send";
import type { Locale, Messages } from "@/lib/language/messages";
import { clockIn, instantIn } from "@/lib/places/zones";
import { PARTS } from "@/lib/projects/plan/parts";
import type { RoundView } from "@/lib/rounds/schema";

type Option = { id: number; name: string };
type Props = {
  round: RoundView | null;
  clusters: { code: string; name: string }[];
  assessors: Option[];
  templates: Option[];
  locale: Locale;
  words: Messages["rounds"]["form"];
  parts: Messages["plan"]["parts"];
  failure: Messages["project"]["failure"];
};
const ZONE = "Europe/Brussels";
const clockOf = (iso: string | undefined) => (iso ? clockIn(ZONE, new Date(iso)) : "");

/** What the form says, as the API takes it; times are typed as the clocks in Brussels show them. */
function bodyOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const time = (name: string) => instantIn(ZONE, text(name))?.toISOString() ?? text(name);
  const requirements = PARTS.flatMap((part) => {
    const required = form.get(`required-${part}`) === "on";
    const longest = Number(text(`longest-${part}`)) || null;
    return required || longest ? [[part, { required, longest }] as const] : [];
  });
  return {
    title: { en: text("title.en"), zh: text("title.zh") },
    opensAt: time("opensAt"),
    closesAt: time("closesAt"),
    clusters: form.getAll("clusters").map(String),
    requirements: Object.fromEntries(requirements),
    template: Number(text("template")) || null,
    assessors: form.getAll("assessors").map(Number),
  };
}

/** The form in which the secretariat opens a round or changes one. */
export function RoundForm({ round, clusters, assessors, templates, locale, words, parts, failure }: Props) {
  const router = useRouter();
  const id = useId();
  const [key, setKey] = useState(newKey);
  const [times, setTimes] = useState({ opensAt: clockOf(round?.opensAt), closesAt: clockOf(round?.closesAt) });
  const mutation = useMutation({
    mutationFn: (body: ReturnType<typeof bodyOf>) =>
      round
        ? send<RoundView>("PATCH", `/api/v1/rounds/${round.id}`, body, { locale, ifMatch: round.version })
        : send<RoundView>("POST", "/api/v1/rounds", body, { locale, idempotencyKey: key }),
    onSuccess: ({ id: made }) => {
      setKey(newKey());
      if (!round) router.push(`/${locale}/secretariat/rounds?round=${made}`);
      router.refresh();
    },
    onError: () => setKey(newKey()),
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error.problem : null;
  const wrong = (path: string) =>
    problem?.errors?.find((error) => error.path === path || error.path.startsWith(`${path}.`))?.message;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!mutation.isPending) mutation.mutate(bodyOf(new FormData(event.currentTarget)));
  }

  const inShanghai = (local: string) => {
    const at = instantIn(ZONE, local);
    return at ? words.inShanghai.replace("{time}", clockIn("Asia/Shanghai", at).replace("T", " ")) : "";
  };
  const field = (name: string, label: string, input: ReactNode, hint = "") => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      {input}
      {hint && <span className="field-hint">{hint}</span>}
      {wrong(name) && (
        <p className="field-error" id={`${id}-${name}-wrong`}>
          {wrong(name)}
        </p>
      )}
    </div>
  );
  const described = (name: string) => ({
    id: `${id}-${name}`,
    name,
    "aria-invalid": wrong(name) ? true : undefined,
    "aria-describedby": wrong(name) ? `${id}-${name}-wrong` : undefined,
  });

  return (
    <form className="round-form" onSubmit={submit} noValidate>
      {field(
        "title.en",
        words.titleEn,
        <input {...described("title.en")} lang="en" maxLength={160} defaultValue={round?.title.en} />,
      )}
      {field(
        "title.zh",
        words.titleZh,
        <input {...described("title.zh")} lang="zh" maxLength={160} defaultValue={round?.title.zh} />,
      )}
      <div className="field-row">
        {(["opensAt", "closesAt"] as const).map((name) => (
          <div key={name}>
            {field(
              name,
              words[name],
              <input
                {...described(name)}
                type="datetime-local"
                value={times[name]}
                onChange={(event) => setTimes({ ...times, [name]: event.currentTarget.value })}
              />,
              inShanghai(times[name]),
            )}
          </div>
        ))}
      </div>
      <fieldset>
        <legend>{words.clusters}</legend>
        <p className="field-hint">{words.clustersHint}</p>
        {clusters.map(({ code, name }) => (
          <label key={code} className="option">
            <input type="checkbox" name="clusters" value={code} defaultChecked={round?.clusters.includes(code)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.requirements}</legend>
        <table className="round-requirements">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.required}</th>
              <th scope="col">{words.longest}</th>
            </tr>
          </thead>
          <tbody>
            {PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{parts[part]}</th>
                <td>
                  <input
                    type="checkbox"
                    name={`required-${part}`}
                    aria-label={`${parts[part]}: ${words.required}`}
                    defaultChecked={round?.requirements[part]?.required}
                  />
                </td>
                <td>
                  <input
                    type="number"
                    min={100}
                    step={100}
                    name={`longest-${part}`}
                    aria-label={`${parts[part]}: ${words.longest}`}
                    defaultValue={round?.requirements[part]?.longest ?? ""}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {wrong("requirements") && <p className="field-error">{wrong("requirements")}</p>}
      </fieldset>
      {field(
        "template",
        words.template,
        <select {...described("template")} defaultValue={round?.template?.id ?? ""}>
          <option value="">{words.latest}</option>
          {templates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>,
      )}
      <fieldset>
        <legend>{words.assessors}</legend>
        {assessors.length === 0 && <p className="section-empty">{words.noAssessors}</p>}
        {assessors.map((one) => (
          <label key={one.id} className="option">
            <input
              type="checkbox"
              name="assessors"
              value={one.id}
              defaultChecked={round?.assessors?.some((chosen) => chosen.id === one.id)}
            />
            <span>{one.name}</span>
          </label>
        ))}
      </fieldset>
      {problem?.status === 412 ? (
        <p className="field-error" role="alert">
          {words.stale}
        </p>
      ) : (
        <Failure error={mutation.error} locale={locale} words={failure} />
      )}
      {mutation.isSuccess && <p role="status">{words.saved}</p>}
      <button type="submit" className="button primary" disabled={mutation.isPending}>
        {mutation.isPending ? words.saving : round ? words.save : words.open}
      </button>
    </form>
  );
}
