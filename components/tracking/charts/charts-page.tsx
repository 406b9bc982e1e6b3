import { chartsOf } from "@/lib/tracking/charts/charts";
import type { Asked } from "../address";
import { Charts } from "./charts";

/** Five pictures of a cluster or of the programme, each with its figures as a table. */
export async function ChartsPage({ requested }: { requested: Asked }) {
  return <Charts drawn={await chartsOf(requested.filter, requested.actor)} requested={requested} />;
}
