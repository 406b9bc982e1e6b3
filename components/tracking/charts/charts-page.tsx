import { picturesOf } from "@/lib/tracking/charts/charts";
import type { Asked } from "../address";
import { Pictures } from "./charts";

/** Five pictures of a cluster or of the programme, each with its figures as a table. */
export async function PicturesPage({ asked }: { asked: Asked }) {
  return <Pictures drawn={await picturesOf(asked.filter, asked.actor)} asked={asked} />;
}
