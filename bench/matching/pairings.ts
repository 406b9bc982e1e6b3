/**
 * Pairings of IURC, 2021–2023, whose both ends are among the 44: they were made in delegations and calls, for more reasons
 * than profiles tell. A sanity check: no weight is fitted to them.
 */
export const PAIRINGS: [european: string, chinese: string][] = [
  ["barcelona", "liuzhou"],
  ["mannheim", "chongqing-liangjiang-new-area"],
  ["region-lazio", "zhengzhou"],
  ["fuenlabrada", "hangzhou"],
  ["nuovo-circondario-imolese", "yangzhou"],
  ["sisak-moslavina-county", "chongqing-liangjiang-new-area"],
  ["santiago-de-compostela-ames", "chongqing-liangjiang-new-area"],
  ["stuttgart-region", "suzhou"],
];
