import { SitePageContent, type SitePageProps, siteMetadata } from "../site-page";

export const generateMetadata = (props: SitePageProps) => siteMetadata("privacy", props);

export default function PrivacyPage({ params }: SitePageProps) {
  return <SitePageContent page="privacy" params={params} />;
}
