import type { Asked } from "../address";
import { drawnFrom, Pictures } from "./pictures";

/** Five pictures of a cluster or of the programme, each with its figures as a table. */
export async function PicturesPage({ asked }: { asked: Asked }) {
  return <Pictures drawn={await drawnFrom(asked)} asked={asked} />;
}
