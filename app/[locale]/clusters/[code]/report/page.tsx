import { trackingPage } from "@/app/[locale]/tracking";
import { ReportPage } from "@/components/tracking/report/report-page";

const { generateMetadata, Page } = trackingPage("report", ReportPage);

export { generateMetadata };
export default Page;
