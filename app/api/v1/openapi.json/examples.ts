const rainGardens = { en: "Rain gardens in old quarters", zh: "老城区雨水花园" };
const wuhan = { slug: "wuhan", name: { en: "Wuhan", zh: "武汉" }, side: "CN" };
const token = {
  id: "0b6f1c7e-5d1a-4c58-9d55-6f5a3b1f2c10",
  name: "Monthly figures for the city hall",
  ending: "7Qxa",
  scopes: ["read"],
  createdAt: "2026-12-01T08:30:00.000Z",
  expiresAt: "2027-03-01T08:30:00.000Z",
  lastUsedAt: null,
};

/** Examples by the names of the document's schemas; the facts of the place are those of its profile. */
export const EXAMPLES: Record<string, unknown> = {
  BilingualText: wuhan.name,
  WrittenText: { ...rainGardens, zh: null },
  PlaceName: wuhan,
  ProfileCard: {
    ...wuhan,
    kind: "CITY",
    country: "CN",
    population: 12_326_500,
    populationYear: null,
    populationSource: null,
    areaKm2: 8569.1,
    areaYear: null,
    areaSource: null,
    sourcePage: 29,
    themes: ["technology-4-0", "industry-5-0", "urban-agenda"],
    themesOffered: [],
    themesSought: ["urban-agenda"],
    printedLabels: ["技术4.0、工业5.0、数字经济"],
    challenges: [],
    location: { lat: 30.593, lon: 114.305 },
    notes: [],
  },
  Problem: {
    type: "urn:tandem:problem:notFound",
    title: "Not found",
    status: 404,
    code: "notFound",
    detail: "There is nothing here.",
  },
  AccessToken: token,
  NewAccessToken: { ...token, secret: "tandem_4pEoN0tARealToken7Qxa" },
  PostMeTokensBody: { name: token.name, scopes: ["read"], days: 90 },
  PostProjectsBody: {
    status: "DRAFT",
    lead: "barcelona",
    partners: ["wuhan"],
    originalLanguage: "en",
    title: rainGardens,
    cluster: "green-transition",
    themes: ["nature-based-solutions"],
  },
  PostProjectsByCodeTransitionsBody: { to: "PROPOSED" },
  PostThreadsByIdCommentsBody: { body: "我们可以在三月主办研讨会。", language: "zh", visibility: "SIGNED_IN" },
};
