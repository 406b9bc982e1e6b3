import { trackingPage } from "@/app/[locale]/tracking";
import { BoardPage } from "@/components/tracking/board/board-page";

const { generateMetadata, Page } = trackingPage("board", BoardPage);

export { generateMetadata };
export default Page;
