import type { Draw } from "./draw";

export type Both = { en: string; zh: string };
const both = (text: string): Both[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [en = "", zh = ""] = line.split("|").map((part) => part.trim());
      return { en, zh };
    });

/** What projects are about. */
const TOPICS = both(`
  Streets that take up the rain | 能够吸收雨水的街道
  Shade on the way to school | 上学路上的林荫
  Old factories, new workshops | 老厂房里的新作坊
  Food from the edge of the city | 来自城郊的食物
  Heat from waste water | 利用污水余热供暖
  Repairing instead of throwing away | 以修代弃
  Night buses for shift workers | 面向倒班职工的夜间公交
  Clinics without stairs | 无台阶的社区诊所
  Rivers that can be reached | 可以亲近的河流
  Roofs that earn money | 能产生收益的屋顶
  Harbours after the containers | 集装箱迁出之后的港口
  Wood for tall houses | 用于高层住宅的木材
  Schools open in the evening | 傍晚开放的学校
  Small firms, far customers | 小企业与远方客户
  A market hall for the region | 面向全区域的市场
  Cycling through winter | 冬季骑行
  Housing for the young and the old | 青年与老年合住
  Soil that was poisoned | 受污染土壤的修复
  Museums without walls | 没有围墙的博物馆
  Learning a second trade | 学习第二门手艺
  Quiet rails | 安静的轨道
  Water that is used twice | 水的二次利用
  Allotments between towers | 高楼之间的菜园
  Data that stays with the city | 留在城市手中的数据
  Trees that survive the summer | 能度过夏天的树
  Lanes, courtyards and lifts | 里弄、院落与电梯
`);
const PLACED = both(`
  {what} in {one} and {other} | {one}与{other}：{what}
  {what}: what {one} and {other} learn from each other | {what}——{one}与{other}互学互鉴
  {one} and {other}: {what} | {what}：{one}和{other}
`);
const SENTENCES = both(`
  The first month went into measuring; nobody had the same figures. | 第一个月主要用于测量，各方的数据并不一致。
  We asked those who live there before anything was drawn. | 在画图之前，我们先征求了居民的意见。
  The contract for the second street is signed. | 第二条街道的合同已经签订。
  Two engineers from the other side stayed for a week. | 对方的两名工程师在此工作了一周。
  The budget line for travel is too small by half. | 差旅预算只够一半。
  What worked here will not work there without the same subsoil. | 如果地基条件不同，这里的做法在那里行不通。
  The school has offered its yard for the trial. | 学校愿意提供操场用于试验。
  After the rain of May the numbers look better than expected. | 五月的降雨之后，数据好于预期。
  The translation of the guideline is ready for comments. | 指南的译文已完成，请提意见。
  Could the other side send the plan of the drains? | 能否请对方提供排水管网图？
  Twelve families have moved back in. | 已有十二户家庭回迁。
  The office that gives the permit has changed, so we begin again. | 审批部门有调整，我们需要重新申请。
  The machine was delivered without the sensors. | 设备到货，但缺少传感器。
  A third city has asked to come along to the next visit. | 又有一个城市希望参加下一次考察。
  We keep the old surface on one side to compare. | 我们在一侧保留原路面以便对照。
  The shopkeepers want the works to end before the festival. | 商户希望在节前完工。
  Costs per metre fell by a fifth with the second contractor. | 换了承包商之后，每米造价下降五分之一。
  The gardeners’ school will train those who look after it. | 园林学校将培训养护人员。
  Nobody objected at the hearing, and forty people came. | 听证会来了四十人，无人反对。
  We should agree on one way of counting visitors. | 我们应当统一游客的统计方法。
  The report of the university arrives in March. | 大学的报告将于三月提交。
  Please read the second chapter before we meet. | 请在会前阅读第二章。
`);
const STEPS = both(`
  Choosing the site together | 共同选址
  First measurements are published | 公布首批测量数据
  Study visit to the partner | 赴对方考察
  Type drawings for the district engineers | 面向区级工程师的标准图
  The trial begins | 试点启动
  Halfway review with residents | 与居民共同进行中期评估
  Training of the second group | 第二批人员培训
  Guideline in both languages | 双语指南
  Handing over to the city’s own offices | 移交市级部门
`);
const EUROPEAN = [
  "Alten Brun Castel Dun Eller Fons Gran Haver Isol Karl Lind Mont Nor Olden Porta Quer Rosen Sand Tarra Ulm Val Weiss",
  "Zell Bel Civita Dorn Falk Gross Hoch Kron Lausi Mar Neu Ober Pietra Rocca Salz Tor Villa Wald Campo Fiume",
]
  .join(" ")
  .split(" ");
const EUROPEAN_ENDS =
  "berg burg dorf feld haven heim hofen kirch land mark münde nova polis rado stad stein tal vara vecchia vic wald zona bruck furt mere ville minster ford".split(
    " ",
  );
const CHINESE =
  "an安 bei北 chang长 dong东 feng丰 gu古 hai海 he河 huai淮 jia嘉 jin金 jing景 lan兰 lin临 long龙 ming明 nan南 ning宁 ping平 qing清 ren仁 shan山 shi石 tai泰 tian天 wan万 wen文 xi西 xin新 xing兴 yan延 yang阳 yi宜 yong永 yu玉 yuan元 yun云 ze泽 zhen镇 zhong中 zhou周 zhu珠 quan泉 ru汝"
    .split(" ")
    .map((each) => ({ en: each.replace(/\P{ASCII}/gu, ""), zh: each.replace(/[a-z]/g, "") }));
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How a place of a side is called; the same number always the same, and no two numbers alike. */
export function placeName(side: string, number: number): Both {
  const round = (size: number) => (number >= size ? ` ${Math.floor(number / size) + 1}` : "");
  if (side === "CN") {
    const size = CHINESE.length ** 2;
    const at = (number * 787) % size;
    const [first, second] = [CHINESE[at % CHINESE.length], CHINESE[Math.floor(at / CHINESE.length)]] as [Both, Both];
    return { en: capital(first.en + second.en) + round(size), zh: `${first.zh}${second.zh}${round(size)}` };
  }
  const size = EUROPEAN.length * EUROPEAN_ENDS.length;
  const at = (number * 271) % size;
  const name = `${EUROPEAN[at % EUROPEAN.length]}${EUROPEAN_ENDS[Math.floor(at / EUROPEAN.length)]}${round(size)}`;
  return { en: name, zh: name };
}

const SURNAMES = both("Chen|陈\nLi|李\nWang|王\nZhao|赵\nSun|孙\nHe|何\nGuo|郭\nTang|唐\nXu|许\nDeng|邓");
const GIVEN = both("Yue|悦\nMing|明\nJia|嘉\nWen|文\nHao|浩\nLan|兰\nTing|婷\nPeng|鹏\nRui|瑞\nNing|宁");
const FIRST = "Marta Jonas Ingrid Paolo Claire Anna Petr Sofia Luca Elena Tomas Nina Miguel Eva Ivan".split(" ");
const LAST = "Soler Keller Aalto Ferri Dumont Novak Horvat Rossi Garcia Lindqvist Weber Popescu Kowalska".split(" ");

/** How somebody of a side is called. */
export function personName(side: string, draw: Draw): Both {
  if (side === "CN") {
    const [surname, one, two] = [draw.one(SURNAMES), draw.one(GIVEN), draw.one(GIVEN)];
    return { en: `${surname.en} ${one.en}${two.en.toLowerCase()}`, zh: `${surname.zh}${one.zh}${two.zh}` };
  }
  const name = `${draw.one(FIRST)} ${draw.one(LAST)}`;
  return { en: name, zh: name };
}

/** What a project of two places is called. */
export function titleOf(one: Both, other: Both, draw: Draw): Both {
  const [what, pattern] = [draw.one(TOPICS), draw.one(PLACED)];
  const filled = (locale: "en" | "zh") =>
    pattern[locale]
      .split("{what}")
      .join(what[locale])
      .split("{one}")
      .join(one[locale])
      .split("{other}")
      .join(other[locale]);
  return { en: filled("en"), zh: filled("zh") };
}

/** So many sentences. */
export function sentences(count: number, draw: Draw): Both {
  const chosen = Array.from({ length: count }, () => draw.one(SENTENCES));
  return { en: chosen.map(({ en }) => en).join(" "), zh: chosen.map(({ zh }) => zh).join("") };
}

/** What is to be reached on the way. */
export const step = (draw: Draw): Both => draw.one(STEPS);
