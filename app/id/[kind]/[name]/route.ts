import { preferredLocale } from "@/lib/language/preferred";
import { readAt } from "@/lib/open-data/things";

const VARY = "accept, accept-language";

/** Whether what asks wants data rather than a page: it names JSON, and no page before it. */
function isProgram(accept: string): boolean {
  const [data, page] = [accept.search(/application\/(?:ld\+)?json/), accept.indexOf("text/html")];
  return data >= 0 && (page < 0 || data < page);
}

/** The lasting address of a thing leads to its page in the reader's language, or for a program to its data. */
export async function GET(request: Request, { params }: { params: Promise<{ kind: string; name: string }> }) {
  const { kind, name } = await params;
  const reader = isProgram(request.headers.get("accept") ?? "")
    ? ({ program: true } as const)
    : { locale: preferredLocale(request.headers.get("accept-language")) };
  const location = readAt(kind, name, reader);
  return location
    ? new Response(null, { status: 303, headers: { location, vary: VARY } })
    : new Response(null, { status: 404, headers: { vary: VARY } });
}
