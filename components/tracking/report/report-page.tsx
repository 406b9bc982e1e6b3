import type { Asked } from "../address";
export function ReportPage({ asked }: { asked: Asked }) {
  return <p>{asked.page}</p>;
}
