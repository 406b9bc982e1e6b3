import type { Report } from "../actions/final-report";

/** What the partners of the water project have put down for their report while it still runs. */
export const CIRCULAR_WATER_SO_FAR: Report = {
  reached: {
    "firms-joining": {
      zh: "签约企业多于预期，主要因为阶梯水价；另有两家是看到邻厂的账单后主动提出的。",
      en: "More firms than expected signed, mostly because of the stepped price; two came after they had seen their neighbour’s bill.",
    },
  },
  practices: [
    {
      key: "meters-anybody-reads",
      title: { zh: "谁都能看的水表", en: "A meter that anybody can read" },
      body: {
        zh: "每个雨水池旁装一块大字水表，读数按月公布在园区门口。企业之间先比谁家省水，再谈改造。一块表连同安装不到三千元，第二个月起取水量就开始下降。",
        en: "Beside each rain tank hangs a meter in large figures, and its reading is posted at the park’s gate every month. Firms first compared who saves more, and then spoke of rebuilding. A meter costs less than 3,000 CNY with its fitting, and water taken began to fall in the second month.",
      },
      themes: ["circular-economy"],
      places: ["suzhou"],
    },
  ],
};
