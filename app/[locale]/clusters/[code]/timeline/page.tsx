import { trackingPage } from "@/app/[locale]/tracking";
import { TimelinePage } from "@/components/tracking/timeline/timeline-page";

const { generateMetadata, Page } = trackingPage("timeline", TimelinePage);

export { generateMetadata };
export default Page;
