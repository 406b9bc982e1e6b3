/** Cards that other sites show in a frame: the only pages that anybody may frame. next.config.js knows them too. */
const CARD = /^\/(?:en|zh)\/embed\/(?:places|projects)\/[^/]+$/;

/** Whether an address is that of a card, which says itself what it may load and who may frame it. */
export const isCard = (path: string): boolean => CARD.test(path);
