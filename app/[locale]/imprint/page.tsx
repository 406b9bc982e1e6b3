import { SitePageContent, type SitePageProps, siteMetadata } from "../site-page";

export const generateMetadata = (props: SitePageProps) => siteMetadata("imprint", props);

export default function ImprintPage({ params }: SitePageProps) {
  return <SitePageContent page="imprint" params={params} />;
}
