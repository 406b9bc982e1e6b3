import { COLOURS } from "@/lib/print/colours";

/** What a class of a letter colours, in the light as a style of its own, in the dark by the one sheet that a letter has. */
const CLASSES = {
  paper: { background: "paper" },
  sheet: { background: "raised" },
  ink: { color: "ink" },
  soft: { color: "soft" },
  link: { color: "action" },
  button: { background: "action" },
  label: { color: "on-action" },
  eu: { color: "eu" },
  cn: { color: "cn" },
  line: { "border-color": "line" },
  rule: { "border-color": "ink" },
  transition: { color: "transition", "border-color": "transition" },
  renewal: { color: "renewal", "border-color": "renewal" },
  innovation: { color: "innovation", "border-color": "innovation" },
} as const;

export type ColourClass = keyof typeof CLASSES;
type Name = keyof (typeof COLOURS)["dark"];

const declared = (name: ColourClass, theme: "light" | "dark", mark = ""): string =>
  Object.entries<Name>(CLASSES[name])
    // In the dark a rule in ink would glare.
    .map(([property, colour]) => {
      const shown = theme === "dark" && name === "rule" ? "control" : colour;
      return `${property}:${COLOURS[theme][shown]}${mark}`;
    })
    .join(";");

/** The attributes of an element with a colour: its class for the dark, and its style for wherever no sheet is read; the colour comes last, for a border's shorthand takes it away. */
export const coloured = (name: ColourClass, style = ""): string =>
  `class="${name}" style="${[style, declared(name, "light")].filter(Boolean).join(";")}"`;

/** The colour's class of a cluster by its name in the taxonomy; ink for one that has none. */
export const clusterClass = (name: string): ColourClass =>
  name === "transition" || name === "renewal" || name === "innovation" ? name : "ink";

const dark = (Object.keys(CLASSES) as ColourClass[])
  .map((name) => `.${name}{${declared(name, "dark", " !important")}}`)
  .join("");

/** The sheet of a letter: the dark, and narrow windows. */
export const SHEET = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${dark}}
@media (max-width:640px){.pad{padding-left:20px !important;padding-right:20px !important}}`;
