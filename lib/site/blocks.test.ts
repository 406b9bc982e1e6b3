import { expect, it } from "vitest";
import { blocksOf } from "./blocks";

it("takes each line that begins with ## for a heading, whatever stands around it, and keeps an address's lines", () => {
  expect(blocksOf("## Who we are\nTandem House\n1 Quay Street\n\n \n##秘书处\n\n布鲁塞尔")).toEqual([
    { kind: "heading", text: "Who we are" },
    { kind: "paragraph", text: "Tandem House\n1 Quay Street" },
    { kind: "heading", text: "秘书处" },
    { kind: "paragraph", text: "布鲁塞尔" },
  ]);
  expect(blocksOf("C# and ## in the middle\n### deeper")).toEqual([
    { kind: "paragraph", text: "C# and ## in the middle\n### deeper" },
  ]);
  expect(blocksOf("  \n")).toEqual([]);
});
