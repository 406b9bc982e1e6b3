import { trackingPage } from "@/app/[locale]/tracking";
import { TablePage } from "@/components/tracking/table/table-page";

const { generateMetadata, Page } = trackingPage("table", TablePage);

export { generateMetadata };
export default Page;
