import { notFound } from "next/navigation";
import { pictureOfLink } from "@/app/picture-of-link";
import { Problem } from "@/lib/access/problems";
import { projectPicture } from "@/lib/handouts/project-picture";
import { isLocale } from "@/lib/language/locales";
import { taxonomy } from "@/lib/taxonomy/queries";
import { projectByCode } from "@/lib/workflow/queries";

export { SIZE as size } from "@/lib/handouts/picture-size";
export const contentType = "image/png";
/** Of pages that do not say it themselves. */
export const alt = "Tandem 同舟";

type Given = { params: Promise<{ locale: string; code: string }> };

/** What a link to a project looks like where links are shown as pictures: for everybody as for a visitor, whoever asks. */
export default async function ProjectPicture({ params }: Given): Promise<Response> {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const project = await projectByCode(code, null).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
  if (!project) notFound();
  return pictureOfLink(await projectPicture(project, await taxonomy(), locale), locale);
}
