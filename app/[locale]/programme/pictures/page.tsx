import { trackingPage } from "@/app/[locale]/tracking";
import { PicturesPage } from "@/components/tracking/charts/charts-page";

const { generateMetadata, Page } = trackingPage("pictures", PicturesPage);

export { generateMetadata };
export default Page;
