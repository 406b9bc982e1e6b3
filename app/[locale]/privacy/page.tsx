import { readerLocale } from "@/app/reader-locale";
import { Retention } from "@/components/site/retention";
import { SitePageContent, type SitePageProps, siteMetadata } from "../site-page";

export const generateMetadata = (props: SitePageProps) => siteMetadata("privacy", props);

export default async function PrivacyPage({ params }: SitePageProps) {
  const locale = await readerLocale((await params).locale);
  return (
    <SitePageContent page="privacy" params={params}>
      <Retention locale={locale} />
    </SitePageContent>
  );
}
