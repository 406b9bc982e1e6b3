/** What a board's rows can be. */
export const LANES = ["theme", "place", "lead"] as const;
export type Lanes = (typeof LANES)[number];

/** How many cards a cell shows at first and with each asking for more, and how many lanes stand on one page. */
export const CARDS = 50;
export const CARDS_IN_LANE = 4;
export const LANES_ON_PAGE = 12;
