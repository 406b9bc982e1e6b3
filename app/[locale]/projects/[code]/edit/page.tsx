import { redirect } from "next/navigation";

type Props = { params: Promise<{ locale: string; code: string }> };

/** Where a proposal was edited before its plan had a form of its own: links to it still lead there. */
export default async function EditProjectPage({ params }: Props): Promise<never> {
  const { locale, code } = await params;
  redirect(`/${locale}/projects/${encodeURIComponent(code)}/plan/edit/basics`);
}
