import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { escapeMarkup } from "@/lib/text/markup";
import { type ColourClass, clusterClass, coloured, SHEET } from "./colours";
import type { Letter, LetterEnd, LetterItem, LetterThread } from "./letter";

const SERIF: Record<Locale, string> = {
  en: "Georgia,'Times New Roman',serif",
  zh: "'Songti SC',STSong,SimSun,serif",
};
const SANS: Record<Locale, string> = {
  en: "-apple-system,'Segoe UI',Roboto,Arial,sans-serif",
  zh: "'PingFang SC','Microsoft YaHei',Arial,sans-serif",
};
const LEADING: Record<Locale, string> = { en: "1.55", zh: "1.75" };

/** A text as HTML: its signs as signs, its lines as lines. */
const html = (text: string): string => escapeMarkup(text).replaceAll("\n", "<br>");

/** How links are made absolute, and which words a letter uses of its own. */
export type Setting = { locale: Locale; link: (path: string) => string; name: string; footer: string };

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** A letter as HTML that old programs show too: tables, styles at the elements, nothing from outside. */
export function asHtml(letter: Letter, setting: Setting): string {
  const { locale, name, footer } = setting;
  const font = `font-family:${SANS[locale]};line-height:${LEADING[locale]}`;
  const parts = [
    `<p ${coloured("soft", "margin:0 0 20px;font-size:14px;letter-spacing:.02em")}>${html(name)}</p>`,
    `<h1 ${coloured("ink", `margin:0 0 16px;font:600 24px/1.3 ${SERIF[locale]}`)}>${html(letter.heading)}</h1>`,
    letter.thread && threadOf(letter.thread, setting),
    ...(letter.paragraphs ?? []).map((text) => paragraph(text)),
    letter.facts?.length && factsOf(letter.facts),
    ...(letter.groups ?? []).map((group) => groupOf(group, setting)),
    ...(letter.actions ?? []).map((action, index) => actionOf(action, index === 0, setting)),
    ...(letter.notes ?? []).map((text) => `<p ${coloured("soft", "margin:16px 0 0;font-size:14px")}>${html(text)}</p>`),
  ];
  return `<!doctype html>
<html lang="${INTL_TAG[locale]}" dir="ltr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${html(letter.subject)}</title><style>${SHEET}</style></head>
<body ${coloured("paper", "margin:0;padding:0")}>
<table ${TABLE} width="100%" ${coloured("paper")}><tr><td align="center" style="padding:24px 8px">
<!--[if mso]><table ${TABLE} width="600"><tr><td><![endif]-->
<table ${TABLE} width="100%" ${coloured("sheet", "max-width:600px")}>
<tr><td class="pad" style="padding:32px 40px;text-align:left;font-size:16px;${font}">
${parts.filter(Boolean).join("\n")}
</td></tr>
<tr><td class="pad" style="padding:0 40px 28px;text-align:left;${font}">${footOf(letter, setting, footer)}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>
`;
}

const paragraph = (text: string): string => `<p ${coloured("ink", "margin:0 0 14px;font-size:16px")}>${html(text)}</p>`;

/** The project's line: round at its left end, square at its right one, dashed as long as it is not agreed. */
function threadOf({ title, left, right, cluster, agreed }: LetterThread, { locale }: Setting): string {
  const colour = clusterClass(cluster.colour);
  const end = (colour: ColourClass, mark: string, sides: LetterEnd[], align: string) => {
    const told = sides.map(
      ({ side, names }) => `<span ${coloured(colour)}>${mark} ${html(side)}</span> ${names.map(html).join(" · ")}`,
    );
    return `<td width="50%" align="${align}" valign="top" ${coloured("ink", "font-size:15px;padding-top:6px")}>${told.join("<br>")}</td>`;
  };
  const line = `<td colspan="2" height="1" ${coloured(colour, `border-top:3px ${agreed ? "solid" : "dashed"};font-size:1px;line-height:1px`)}>&nbsp;</td>`;
  const name = title
    ? `<p ${coloured("ink", `margin:0 0 8px;font:600 18px/1.35 ${SERIF[locale]}`)}>${html(title)}</p>`
    : "";
  return `${name}<table ${TABLE} width="100%" style="margin:0 0 6px"><tr>${line}</tr><tr>${end("eu", "●", left, "left")}${end("cn", "■", right, "right")}</tr></table>
<p ${coloured(colour, "margin:0 0 18px;font-size:14px")}>${html(cluster.name)}</p>`;
}

function factsOf(facts: { label: string; value: string }[]): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td valign="top" width="1" ${coloured("line", "border-top:1px solid;padding:7px 16px 7px 0;font-size:14px;white-space:nowrap")}><span ${coloured("soft")}>${html(label)}</span></td><td valign="top" ${coloured("line", "border-top:1px solid;padding:7px 0;font-size:15px")}><span ${coloured("ink")}>${html(value)}</span></td></tr>`,
  );
  return `<table ${TABLE} width="100%" style="margin:4px 0 18px">${rows.join("")}</table>`;
}

function groupOf(group: NonNullable<Letter["groups"]>[number], setting: Setting): string {
  const heading = group.path ? linked(group.heading, setting.link(group.path), "ink", "none") : html(group.heading);
  const items = group.items.map((item) => itemOf(item, setting));
  const more = group.more ? `<p ${coloured("soft", "margin:8px 0 0;font-size:14px")}>${html(group.more)}</p>` : "";
  return `<h2 ${coloured("rule", `margin:26px 0 0;padding:8px 0 4px;border-top:1px solid;font:600 18px/1.35 ${SERIF[setting.locale]}`)}><span ${coloured("ink")}>${heading}</span></h2>
<table ${TABLE} width="100%">${items.join("")}</table>${more}`;
}

function itemOf({ text, quote, when, path }: LetterItem, { link }: Setting): string {
  const words = path ? linked(text, link(path), "link") : `<span ${coloured("ink")}>${html(text)}</span>`;
  const said = quote ? `<br><span ${coloured("soft", "font-size:15px")}>${html(quote)}</span>` : "";
  const day = when ? `<br><span ${coloured("soft", "font-size:13px")}>${html(when)}</span>` : "";
  return `<tr><td ${coloured("line", "border-bottom:1px solid;padding:9px 0;font-size:15px")}>${words}${said}${day}</td></tr>`;
}

const linked = (text: string, href: string, colour: "ink" | "link" | "soft", line = "underline"): string =>
  `<a href="${html(href)}" ${coloured(colour, `text-decoration:${line}`)}>${html(text)}</a>`;

function actionOf({ label, path }: { label: string; path: string }, first: boolean, { link }: Setting): string {
  const href = link(path);
  if (!first) return `<p style="margin:14px 0 0;font-size:15px">${linked(label, href, "link")}</p>`;
  return `<table ${TABLE} style="margin:22px 0 0"><tr><td ${coloured("button", "border-radius:4px;padding:12px 22px")}><a href="${html(href)}" ${coloured("label", "font-size:16px;font-weight:600;text-decoration:none;display:inline-block")}>${html(label)}</a></td></tr></table>`;
}

function footOf({ why, settings }: Letter, { link, locale }: Setting, footer: string): string {
  const change = settings
    ? `${PUNCTUATION[locale].sentences}${linked(settings.label, link(settings.path), "soft")}`
    : "";
  const reason = why ? `${html(why)}${change}<br>` : "";
  return `<p ${coloured("line", "margin:0;padding-top:14px;border-top:1px solid;font-size:13px")}><span ${coloured("soft")}>${reason}${html(footer)}</span></p>`;
}
