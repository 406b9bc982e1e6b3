import { SitePageContent, type SitePageProps, siteMetadata } from "../site-page";

export const generateMetadata = (props: SitePageProps) => siteMetadata("accessibility", props);

export default function AccessibilityPage({ params }: SitePageProps) {
  return <SitePageContent page="accessibility" params={params} />;
}
