import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { stopsSchema } from "@/lib/telling/schema";
import { readToken, unsubscribe } from "@/lib/telling/unsubscribe";
import { matching } from "@/lib/text/schema";

const params = z.object({ token: matching(/^[\w.-]+$/, 80) });
const pageOf = (locale: string, token: string, done = false) =>
  `/${locale}/unsubscribe/${token}${done ? "?done=1" : ""}`;

export const GET = endpoint({
  permission: "mail.unsubscribe",
  summary: "Which letters a link of theirs stops; opened in a browser, it leads to the page that asks.",
  limit: "read",
  params,
  output: stopsSchema,
  act: async ({ params: { token } }) => ({ stops: (await readToken(token)).what }),
  pageFor: ({ params: { token }, locale }) => pageOf(locale, token),
});

export const POST = endpoint({
  permission: "mail.unsubscribe",
  summary: "Stops the letters that the link was sent with (RFC 8058): those at once, or the digests.",
  limit: "write",
  params,
  status: 204,
  act: ({ params: { token } }) => unsubscribe(token),
  pageFor: ({ params: { token }, locale }) => pageOf(locale, token, true),
});
