import { asHtml } from "@/lib/mail/as-html";
import { messagesOf } from "./messages";

/** A letter with all that one can have, in its form for mail programs. */
export function aLetter(locale: "en" | "zh"): string {
  const { home, profile, mail } = messagesOf(locale);
  const { find, propose, agree } = home.steps;
  return asHtml(
    {
      subject: find.name,
      heading: agree.name,
      thread: {
        title: "Superblocks, two ways",
        left: [{ side: "EU", names: ["Barcelona", "巴塞罗那"] }],
        right: [{ side: "CN", names: ["Wuhan", "武汉"] }],
        cluster: { colour: "renewal", name: "Renewal and cohesion" },
        agreed: locale === "en",
      },
      paragraphs: [agree.text],
      facts: [{ label: profile.fields.population, value: "1,666,530" }],
      groups: [{ heading: find.name, items: [{ text: find.text, quote: propose.text, when: "11.12." }] }],
      actions: [
        { label: propose.name, path: "/" },
        { label: find.name, path: "/" },
      ],
      notes: [propose.text],
      why: home.findHint,
    },
    { locale, link: (path) => `https://tandem.example${path}`, ...mail.frame },
  );
}
