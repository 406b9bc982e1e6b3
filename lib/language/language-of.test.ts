import { expect, it } from "vitest";
import { languageOf } from "./language-of";

it("tells Chinese from English, also where names of the other language stand in it", () => {
  expect(languageOf("我们愿意与Barcelona合作，先从两条老街开始。", "en")).toBe("zh");
  expect(languageOf("We learned from 武汉 how sponge streets work.", "zh")).toBe("en");
});

it("believes what is stored until the letters plainly say otherwise", () => {
  expect(languageOf("访问武汉市人民政府 with the TU Berlin", "zh", "en")).toBe("en");
  expect(languageOf("ICLEI、Eurocities、Urban Innovative Actions经验交流", "en", "zh")).toBe("zh");
  expect(languageOf("各方已确认预算，材料见附件。", "en", "en")).toBe("zh");
  expect(languageOf("All places have confirmed the budget.", "zh", "zh")).toBe("en");
});

it("takes the page's language while there is too little to tell", () => {
  expect(languageOf("", "zh")).toBe("zh");
  expect(languageOf("2027-03-31", "en")).toBe("en");
});
