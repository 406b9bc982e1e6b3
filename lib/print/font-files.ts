/** The fonts of the printed action plan and their files under assets/fonts/action-plan, in the order in which a letter is looked for. */
export const FONTS = {
  regular: "source-serif-4-400.ttf.br",
  bold: "source-serif-4-600.ttf.br",
  regularMore: "noto-serif-400.ttf.br",
  boldMore: "noto-serif-600.ttf.br",
  chinese: "noto-serif-sc-400.ttf.br",
  symbols: "noto-sans-symbols-400.ttf.br",
  mathematics: "noto-sans-math-400.ttf.br",
  pictures: "noto-sans-symbols-2-400.ttf.br",
} as const;
export type FontName = keyof typeof FONTS;
