import { at } from "@/lib/platform/clock";
import { openRoundFor } from "@/lib/rounds/commands";
import { roundInput } from "@/lib/rounds/schema";
import type { Actors } from "./actors";
import { daysFromToday } from "./days";

const instantIn = (days: number, hour: number) => {
  const time = daysFromToday(days);
  time.setUTCHours(hour, 0, 0, 0);
  return time.toISOString();
};

/** A round that is over and one that is open. They are made first, so that what was sent in them belongs to them. */
export async function openRounds(actors: Actors): Promise<void> {
  const secretariat = actors("secretariat");
  const assessors = [actors("assessor-eu").personId, actors("assessor-cn").personId];
  const rounds = [
    {
      madeAgo: 290,
      title: { en: "First call: cities that learn from each other", zh: "首轮征集：城市互鉴" },
      opensAt: instantIn(-280, 7),
      closesAt: instantIn(-210, 16),
      clusters: [],
      requirements: { basics: { required: true, longest: 4000 } },
    },
    {
      madeAgo: 20,
      title: { en: "Second call: water, streets and jobs", zh: "第二轮征集：水、街道与就业" },
      opensAt: instantIn(-14, 7),
      closesAt: instantIn(38, 16),
      clusters: [],
      requirements: {
        basics: { required: true, longest: 4000 },
        problems: { required: false, longest: 6000 },
        results: { required: false, longest: 6000 },
      },
    },
  ];
  for (const { madeAgo, ...round } of rounds)
    await at(daysFromToday(-madeAgo), () => openRoundFor(secretariat, roundInput.parse({ ...round, assessors })));
}
