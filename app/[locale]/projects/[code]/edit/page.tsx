import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { choicesOf } from "@/components/projects/choices";
import { EditForm } from "@/components/projects/edit-form";
import { fieldProblems } from "@/components/projects/problem-words";
import { valuesOfProject } from "@/components/projects/proposal-values";
import { QueryRoot } from "@/components/query/client";
import { isLocale, messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../project";
import "../../../styles/places.css";
import "../../../styles/form.css";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).propose.editTitle, robots: { index: false } } : {};
}

export default async function EditProjectPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/projects/${code}`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${here}/edit`)}`);
  const [project, taxonomy] = await Promise.all([projectOr404(code), readTaxonomy()]);
  const words = messagesOf(locale).propose;
  const title = inLanguage(project.title, locale);
  if (!project.abilities.edit) {
    return (
      <main id="main" className="narrow">
        <h1>{words.editNotAllowed}</h1>
        <p className="lead">{words.editNotAllowedText}</p>
        <Link className="button" href={here}>
          {words.backToProject}
        </Link>
      </main>
    );
  }
  return (
    <main id="main" className="form-page">
      <h1>{words.editTitle}</h1>
      <p className="lead">
        <span lang={title?.language}>{title?.text}</span> · {code}
      </p>
      <noscript>
        <p className="notice">{words.noScript}</p>
      </noscript>
      <QueryRoot>
        <EditForm
          code={code}
          stored={{ values: valuesOfProject(project), version: project.version }}
          owner={String(actor.personId)}
          choices={choicesOf(taxonomy, locale)}
          locale={locale}
          words={words}
          problems={fieldProblems(locale)}
        />
      </QueryRoot>
    </main>
  );
}
