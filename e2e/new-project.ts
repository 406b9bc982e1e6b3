import { expect, type Page } from "@playwright/test";

type Given = {
  title: string;
  lead: string;
  status?: "DRAFT" | "PROPOSED";
  partners?: string[];
  startsOn?: string;
  endsOn?: string;
};
type Made = { code: string; version: number };

/** Makes a project of one place with Wuhan as the form would: a draft, unless it is to be proposed at once. */
export type NewProject = (page: Page, given: Given) => Promise<Made>;

/** Asks the application at an address for it. */
export const newProjectAt =
  (origin: string): NewProject =>
  async (page, { title, ...more }) => {
    const made = await page.request.post("/api/v1/projects", {
      headers: { origin },
      data: {
        status: "DRAFT",
        partners: ["wuhan"],
        originalLanguage: "en",
        title: { en: title },
        summary: { en: "Two cities try the same thing on two streets, and count for a year what comes of it." },
        cluster: "renewal-cohesion",
        ...more,
      },
    });
    expect(made.status()).toBe(201);
    return (await made.json()) as Made;
  };
