import type { Asked } from "../address";
export function PicturesPage({ asked }: { asked: Asked }) {
  return <p>{asked.page}</p>;
}
