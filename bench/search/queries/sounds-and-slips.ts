import type { Query } from "./query";

/** Places by the sound of their Chinese names, and with the slips of a hurried hand. */
export const SOUNDS_AND_SLIPS: Query[] = [
  { q: "wu han", first: ["wuhan"] },
  { q: "Wǔhàn", first: ["wuhan"] },
  { q: "wh", first: ["wuhan"] },
  { q: "hang zhou shi", first: ["hangzhou"] },
  { q: "hángzhōu", first: ["hangzhou"] },
  { q: "bj", first: ["beijing"] },
  { q: "basailuona", first: ["barcelona"] },
  { q: "manhaimu", first: ["mannheim"] },
  { q: "man hai mu", first: ["mannheim"] },
  { q: "huhehaote", first: ["hohhot"] },
  { q: "liang jiang xin qu", first: ["chongqing-liangjiang-new-area"] },
  { q: "situjiate", first: ["stuttgart-region"] },
  { q: "suofeiya", first: ["sofia"] },
  { q: "Manheim", first: ["mannheim"] },
  { q: "barselona", first: ["barcelona"] },
  { q: "Stutgart", first: ["stuttgart-region"] },
  { q: "Fuenlabarda", first: ["fuenlabrada"] },
  { q: "Lubljana", first: ["ljubljana-urban-region"] },
  { q: "Chonqing", first: ["chongqing-liangjiang-new-area"] },
  { q: "Janina Ioanina", first: ["ioannina"] },
  { q: "Zengzhou", first: ["zhengzhou"] },
  { q: "Quingdao", first: ["qingdao"] },
  {
    q: "circular econmy",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy strategy",
      "sofia#Circular economy",
      "ioannina#Circular economy and waste management",
      "murcia#Circular economy and waste management",
    ],
  },
  {
    q: "hidrogen",
    first: [
      "guangzhou-development-district#Ecology and new forms of energy",
      "chengdu#Climate change and the energy transition",
    ],
  },
  { q: "pedestrianization", first: ["larissa#Pedestrianisation of the city centre"] },
];
