import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Gain } from "@/lib/matching/gains";
import { withLookups } from "@/lib/taxonomy/queries";
import { FittingPartners } from "./fitting-partners";

type Props = Parameters<typeof FittingPartners>[0];
const place = { slug: "wuhan", side: "CN", nameEn: "Wuhan", nameZh: "武汉" } as Props["place"];
const match = {
  slug: "bari",
  side: "EU",
  name: { en: "Bari", zh: "巴里" },
  reasons: [],
  answer: null,
  interested: false,
} as unknown as Props["suggestions"]["items"][number];
const pageOf = (gain: Pick<Gain, "theyOffer" | "theySeek">, offering: boolean, locale: Props["locale"]) =>
  renderToStaticMarkup(
    <FittingPartners
      {...{
        place,
        offering,
        locale,
        calls: [],
        suggestions: { items: [match], setAside: [], abilities: { answer: false } },
      }}
      gains={[{ slug: "bari", start: null, ...gain }]}
      taxonomy={withLookups({ sides: [], clusters: [], challenges: [] })}
    />,
  );
const said = { en: "Quiet streets", zh: "安静的街道" };

test.each(LOCALES)("who offers nothing yet is led to add that, without an empty column (%s)", (locale) => {
  const { work } = messagesOf(locale);
  const page = pageOf({ theyOffer: said, theySeek: null }, false, locale);
  expect(page).toContain(`href="/${locale}/places/wuhan/edit"`);
  expect(page).toContain(said[locale]);
  expect(page).not.toContain(work.youOffer);
});

test.each(LOCALES)("what is sought of one stands in its column (%s)", (locale) => {
  const { work } = messagesOf(locale);
  const page = pageOf({ theyOffer: null, theySeek: said }, true, locale);
  expect(page).toContain(work.youOffer);
  expect(page).not.toContain("/edit");
});
