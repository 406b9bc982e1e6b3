import { expect, it } from "vitest";
import { languageOf } from "./language-of";

it("tells Chinese from English, also where names of the other language stand in it", () => {
  expect(languageOf("我们愿意与Barcelona合作，先从两条老街开始。", "en")).toBe("zh");
  expect(languageOf("We learned from 武汉 how sponge streets work.", "zh")).toBe("en");
});

it("takes the page's language while there is too little to tell", () => {
  expect(languageOf("", "zh")).toBe("zh");
  expect(languageOf("2027-03-31", "en")).toBe("en");
});
