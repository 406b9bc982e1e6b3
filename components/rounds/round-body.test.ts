import { expect, it } from "vitest";
import { messagesOf } from "@/lib/language/messages";
import { bodyOf, lackOf } from "./round-body";

it("reads the longest a part may be as any other number", () => {
  const form = new FormData();
  form.set("longest-basics", "1.500");
  form.set("longest-results", "１，２００");
  form.set("longest-risks", "12,5");
  expect(bodyOf(form).requirements).toEqual({
    basics: { required: false, longest: 1500 },
    results: { required: false, longest: 1200 },
  });
});

it("refuses a new call that opens on a day in the past, by the clock in Brussels", () => {
  const messages = messagesOf("en").rounds.form;
  const form = new FormData();
  const values = {
    "title.en": "A call",
    "title.zh": "征集",
    opensAt: "2026-11-29T23:59",
    closesAt: "2027-02-01T17:00",
  };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  expect(lackOf(bodyOf(form), messages, "2026-11-30")).toEqual({ opensAt: messages.pastOpening });
  expect(lackOf(bodyOf(form), messages)).toEqual({});
  form.set("opensAt", "2026-11-30T00:00");
  expect(lackOf(bodyOf(form), messages, "2026-11-30")).toEqual({});
});
