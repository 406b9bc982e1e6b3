/** The places of the samples. */
export const BARCELONA = { slug: "barcelona", side: "EU", name: { en: "Barcelona", zh: "巴塞罗那" } };
export const WUHAN = { slug: "wuhan", side: "CN", name: { en: "Wuhan", zh: "武汉" } };
