import { headers } from "next/headers";
import { NothingHere } from "@/components/shell/nothing-here";
import { isLocale } from "@/lib/language/messages";

export default async function NotFound() {
  // A not-found page is given no parameters; the proxy says which path was asked for.
  const locale = (await headers()).get("x-path")?.split("/")[1];
  return <NothingHere locale={isLocale(locale) ? locale : "en"} />;
}
