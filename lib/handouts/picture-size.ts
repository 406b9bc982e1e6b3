/** What sites that show a link as a picture ask for. */
export const SIZE = { width: 1200, height: 630 };
