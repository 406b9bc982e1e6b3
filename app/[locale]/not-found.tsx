import type { Metadata } from "next";
import { readerLocale } from "@/app/reader-locale";
import { NothingHere } from "@/components/shell/not-found";
import { messagesOf } from "@/lib/language/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await readerLocale()).notFound.title };
}

/** It is given no parameters; the proxy says which path was asked for. */
export default async function NotFound() {
  return <NothingHere locale={await readerLocale()} />;
}
