import { notFound, permanentRedirect } from "next/navigation";
import { isLocale } from "@/lib/language/locales";

type Props = { params: Promise<{ locale: string }> };

/** Whoever takes a cluster's code out of its address comes to the programme, which all clusters are part of. */
export default async function ClustersPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  permanentRedirect(`/${locale}/programme`);
}
