import type { Metadata } from "next";
import { Frame } from "@/app/frame";
import { readerLocale } from "@/app/reader-locale";
import { NothingHere } from "@/components/shell/not-found";
import { messagesOf } from "@/lib/language/messages";

export async function generateMetadata(): Promise<Metadata> {
  const { notFound, shell } = messagesOf(await readerLocale());
  return { title: `${notFound.title} · ${shell.name}` };
}

/** An address that no page has. Unlike a thrown notFound(), it reaches the reader whole, without a script. */
export default async function NoSuchPage() {
  const locale = await readerLocale();
  return (
    <Frame locale={locale}>
      <NothingHere locale={locale} />
    </Frame>
  );
}
