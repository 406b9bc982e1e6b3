import { readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { GET as placeCard } from "@/app/[locale]/embed/places/[slug]/route";
import { GET as projectCard } from "@/app/[locale]/embed/projects/[code]/route";
import { messagesOf } from "@/lib/language/messages";
import { proxy } from "@/proxy";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { isCard } from "./embedded-card";
import { routeOf } from "./page-cache/routes";

useDatabase();

const PLACE = "/en/embed/places/wuhan";
const request = new Request(`http://tandem.test${PLACE}`, { headers: { cookie: "theme=dark" } });
const ofPlace = (slug: string, locale = "en") => placeCard(request, { params: Promise.resolve({ locale, slug }) });
const ofProject = (code: string, locale = "en") => projectCard(request, { params: Promise.resolve({ locale, code }) });

describe("a card for another site", () => {
  it("says what a place is in either language and leads back, without a script or a cookie", async () => {
    const answer = await ofPlace("wuhan");
    const card = await answer.text();
    expect(answer.status).toBe(200);
    expect(card).toContain("Wuhan");
    expect(card).toContain('<span lang="zh-CN">武汉</span>');
    expect(card).toContain('<a href="/en/places/wuhan" target="_blank" rel="noopener">');
    expect(card).not.toMatch(/<script|\son\w+=|<img|<link|https?:/);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await (await ofPlace("wuhan", "zh")).text()).toContain('<html lang="zh-CN">');
  });

  it("may be framed by anybody, and allows itself nothing but its own style", async () => {
    const policy = (await ofPlace("wuhan")).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
    );
  });

  it("says how a project stands, and nothing of a draft, whoever asks", async () => {
    const cast = await people();
    const agreed = await projectAt("AGREED", cast);
    const answer = await ofProject(agreed.code);
    const card = await answer.text();
    expect([answer.status, card.includes(messagesOf("en").status.AGREED), card.includes("Barcelona")]).toEqual([
      200,
      true,
      true,
    ]);
    const draft = await projectAt("DRAFT", cast);
    const refused = await ofProject(draft.code);
    expect(refused.status).toBe(404);
    expect(await refused.text()).toBe(await (await ofProject("GT-1999-999")).text());
  });

  it("is calm about what is not there, in its frame", async () => {
    const answer = await ofPlace("atlantis", "zh");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(messagesOf("zh").card.gone);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
  });
});

describe("who may frame a page", () => {
  const policyOf = (path: string) =>
    proxy(new NextRequest(`http://tandem.test${path}`)).headers.get("content-security-policy");

  it("is nobody, but for the addresses of cards", () => {
    const [, source] = /NOT_FRAMED = "(.*)"/.exec(readFileSync("next.config.js", "utf8")) ?? [];
    const isUnframed = new RegExp(`^${source}$`);
    const cards = [PLACE, "/zh/embed/projects/GT-2026-001"];
    const pages = ["/", "/en", "/en/places/wuhan", "/en/embed", "/en/embed/places", "/en/embed/places/wuhan/edit"];
    for (const path of cards) {
      expect([path, isCard(path), policyOf(path), isUnframed.test(path)]).toEqual([path, true, null, false]);
      expect(routeOf(path)).toBeDefined();
    }
    for (const path of pages) {
      expect([path, isCard(path), isUnframed.test(path)]).toEqual([path, false, true]);
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
    }
  });
});
