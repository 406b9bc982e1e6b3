import { knowSides } from "@/lib/taxonomy/ends";

/** Tells what is drawn the sides of the programme that the other tests are about. */
export const knowOwnSides = () =>
  knowSides([
    { code: "EU", name: { en: "Europe", zh: "欧洲" } },
    { code: "CN", name: { en: "China", zh: "中国" } },
  ]);
