import { figuresIn, isStatedIn, measuresIn } from "./figures";
import type { PlaceFile, PlaceFileItem } from "./place-file";

/** Numbers and their units that one side of a comparison has and the other lacks, in words; empty when they agree. */
function disagreements(where: string, printed: string[], texts: { en: string; zh: string }): string[] {
  const expected = new Set(printed.flatMap((figure) => figuresIn(figure, "zh")));
  const measured = printed.flatMap((figure) => measuresIn(figure, "zh"));
  return (["en", "zh"] as const).flatMap((language) => {
    const written = new Set(figuresIn(texts[language], language));
    const missing = [...expected].filter(
      (figure) => !written.has(figure) && !isStatedIn(figure, texts[language], language),
    );
    const measures = measuresIn(texts[language], language);
    const unmeasured = measured.filter((measure) => !measures.includes(measure));
    const added = [...written].filter((figure) => !expected.has(figure));
    return [
      ...(missing.length ? [`${where} (${language}) lacks ${missing.join(", ")}`] : []),
      ...(unmeasured.length ? [`${where} (${language}) does not say ${unmeasured.join(", ")}`] : []),
      ...(added.length ? [`${where} (${language}) adds ${added.join(", ")}`] : []),
    ];
  });
}

const withTitle = (item: PlaceFileItem) => ({
  en: `${item.title.en}\n${item.body.en}`,
  zh: `${item.title.zh}\n${item.body.zh}`,
});

/** What is wrong with the figures of a place's texts: each text's two languages against the figures the brochure prints. */
export function figureErrors(place: PlaceFile): string[] {
  const items = [
    ...place.practices.map((item, index) => [`practice ${index + 1}`, item] as const),
    ...place.priorities.map((item, index) => [`priority ${index + 1}`, item] as const),
  ];
  const overviewFigures = place.overview?.figures ?? [];
  return [
    ...(place.overview ? disagreements("overview", overviewFigures, place.overview) : []),
    ...items.flatMap(([where, item]) => disagreements(where, item.figures, withTitle(item))),
    ...items.flatMap(([where, item]) =>
      item.derivedFromParagraph === undefined
        ? []
        : item.figures
            .filter((figure) => !overviewFigures.includes(figure))
            .map((figure) => `${where} is derived, but ${figure} is not in the overview`),
    ),
  ];
}
