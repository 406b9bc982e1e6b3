import { trackingPage } from "@/app/[locale]/tracking";
import { ChartsPage } from "@/components/tracking/charts/charts-page";

const { generateMetadata, Page } = trackingPage("charts", ChartsPage);

export { generateMetadata };
export default Page;
