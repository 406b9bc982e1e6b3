/**
 * The colours of what is drawn apart from pages: the mark, pictures of links, what is printed, letters. They are those of
 * app/styles/tokens.css, which a test holds them to.
 */
export const COLOURS = {
  light: {
    paper: "#faf9f6",
    raised: "#ffffff",
    line: "#ddd9cf",
    land: "#ece8df",
    control: "#7e7a70",
    ink: "#17202a",
    soft: "#55606e",
    action: "#14508c",
    "on-action": "#ffffff",
    eu: "#24478f",
    cn: "#a63a24",
    transition: "#2f6b3a",
    renewal: "#8f5400",
    innovation: "#5b3e96",
  },
  dark: {
    paper: "#11161c",
    raised: "#1a2129",
    line: "#323b46",
    control: "#76818e",
    ink: "#e9ebee",
    soft: "#a3adb8",
    action: "#8abaf0",
    "on-action": "#11161c",
    eu: "#9db8f2",
    cn: "#f09a84",
    transition: "#8cc79a",
    renewal: "#e5b266",
    innovation: "#bba4ee",
  },
} as const;

/** The colour of a cluster by its name in the taxonomy; ink for one that has none. */
export const clusterColour = (name: string | undefined): string =>
  name === "transition" || name === "renewal" || name === "innovation" ? COLOURS.light[name] : COLOURS.light.ink;
