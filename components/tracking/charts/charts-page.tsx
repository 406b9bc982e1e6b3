import { chartsOf } from "@/lib/tracking/charts/charts";
import type { TrackingRequest } from "../address";
import { Charts } from "./charts";

/** Five pictures of a cluster or of the programme, each with its figures as a table. */
export async function ChartsPage({ requested }: { requested: TrackingRequest }) {
  return <Charts drawn={await chartsOf(requested.filter, requested.actor)} requested={requested} />;
}
