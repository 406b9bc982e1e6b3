import { formatDay, formatMonth } from "@/lib/language/format";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { circle, line } from "@/lib/print/shapes";
import type { MilestoneView } from "@/lib/progress/present";
import { knotOf } from "@/lib/projects/drawn-thread";
import { planScale } from "@/lib/projects/plan-scale";
import type { ProjectView } from "@/lib/projects/present";
import { knotShape } from "@/lib/projects/thread-shapes";
import type { Part } from "./fitting";
import { COLOURS, COLUMN, COLUMNS, INK, MARGIN, type Sheet, SOFT, WIDTH } from "./sheet";

const GROUND = "#ffffff";
const [en, zh] = [messagesOf("en"), messagesOf("zh")];
const { agreed: AGREED, now: NOW, axis: AXIS, height: HEIGHT } = { agreed: 22, now: 44, axis: 58, height: 85 };

type Given = { project: ProjectView; milestones: MilestoneView[]; today: string; colour: string };

/** The plan on its scale of time: above as it was agreed, below as it stands now; nothing where nothing is planned. */
export function scalePart(sheet: Sheet, { project, milestones, today, colour }: Given): Part[] {
  const scale = planScale({ startsOn: project.startsOn, endsOn: project.endsOn, milestones, today });
  if (!scale) return [];
  const left = 78;
  const x = (share: number) => MARGIN + left + ((WIDTH - left) * share) / 100;
  const draw = (top: number) => {
    const label = (of: "agreed" | "now", y: number) => {
      sheet.text(en.drawing.plan[of], MARGIN, top + y - 1, { size: 7.5, colour: SOFT, width: left });
      sheet.text(zh.drawing.plan[of], MARGIN, top + y + 8, { size: 7.5, language: "zh", colour: SOFT, width: left });
    };
    label("agreed", AGREED);
    label("now", NOW);
    for (const { day, at } of scale.ticks) {
      sheet.draw([line(x(at), top + 14, x(at), top + AXIS, { stroke: COLOURS.light.line, width: 0.6 })]);
      for (const [line, language] of LOCALES.entries())
        sheet.text(formatMonth(day, language), x(at), top + AXIS + 9 + line * 9, {
          size: 7.5,
          language,
          colour: SOFT,
          anchor: at > 92 ? "end" : "middle",
        });
    }
    const { control } = COLOURS.light;
    const [from, to] = [x(scale.agreed.from), x(scale.agreed.to)];
    const split = Math.min(Math.max(x(scale.today), from), to);
    sheet.draw([
      line(from, top + AGREED, to, top + AGREED, { stroke: control, width: 1 }),
      line(from, top + NOW, split, top + NOW, { stroke: colour, width: 1.8 }),
      line(split, top + NOW, to, top + NOW, { stroke: colour, width: 1.8, dash: [3.6, 2.6] }),
      line(x(scale.today), top + 10, x(scale.today), top + AXIS, { stroke: INK, width: 0.7 }),
      ...scale.milestones.flatMap(({ agreed, now }) =>
        agreed === null ? [] : [line(x(agreed), top + AGREED, x(now), top + NOW, { stroke: control, width: 0.7 })],
      ),
      ...scale.milestones.flatMap(({ agreed }) =>
        agreed === null ? [] : [circle(x(agreed), top + AGREED, 2.4, { fill: GROUND, stroke: control, width: 1 })],
      ),
      ...scale.milestones.map(({ knot, now }) =>
        knotShape(knot, x(now), top + NOW, { colour, scale: 0.9, ground: GROUND }),
      ),
    ]);
    const { today: word } = en.drawing.plan;
    const anchor = scale.today > 85 ? "end" : scale.today < 10 ? "start" : "middle";
    sheet.text(`${word} ${zh.drawing.plan.today}`, x(scale.today), top + 7, {
      size: 7.5,
      language: "zh",
      weight: "bold",
      anchor,
    });
  };
  return [{ steps: 0, height: () => HEIGHT, draw }];
}

/** A milestone in one line: its shape, what it is called, and its day in both languages. */
export function milestonePart(sheet: Sheet, milestone: MilestoneView, colour: string): Part {
  const knot = knotOf(milestone);
  return {
    steps: 0,
    height: () => 14.5,
    draw(top) {
      sheet.draw([knotShape(knot, MARGIN + 4, top + 6.5, { colour, scale: 0.75, ground: GROUND })]);
      const { title, language } = milestone;
      sheet.text(title, MARGIN + 14, top + 10, { size: 8.8, language, width: COLUMN - 14 });
      const half = COLUMN / 2;
      sheet.text(dayOf(milestone, "en"), COLUMNS.zh, top + 10, { size: 8, width: half - 6 });
      sheet.text(dayOf(milestone, "zh"), COLUMNS.zh + half, top + 10, { size: 8, language: "zh", width: half });
    },
  };
}

function dayOf({ completedOn, expectedOn, dueOn }: MilestoneView, locale: Locale): string {
  const { reached, expected, planned } = messagesOf(locale).progress;
  const [sentence, day] = completedOn ? [reached, completedOn] : expectedOn ? [expected, expectedOn] : [planned, dueOn];
  return formatMessage(sentence, locale, { date: formatDay(day, locale) });
}
