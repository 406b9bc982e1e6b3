import type { Report } from "../actions/final-report";

/** What came of the training for small firms. */
export const SMALL_FIRMS: Report = {
  summary: {
    zh: "两市共有五十八家小企业完成实训，其中五十六家在结业前收到了第一笔跨境订单。双语教材经两期学员修改后定稿，已有三个未参加项目的城区在使用。实训结束三个月后回访，四十一家企业仍在向境外销售。\n\n与计划相比少了两家企业：一家中途停业，另一家试过之后决定只做本地市场。我们认为这也是实训的结果。",
    en: "Fifty-eight small firms of the two cities finished the training, and fifty-six of them had their first order from abroad before the end. The teaching material in both languages was revised after each course by those who had taken it, and three districts outside the project use it. Three months later, forty-one firms were still selling abroad.\n\nTwo firms fewer than planned: one closed on the way, the other tried it and decided to stay with its local customers. We count that as a result, too.",
  },
  reached: {
    "firms-trained": {
      zh: "目标六十家，完成五十八家。第二期临时增加了一次补课，否则会再少四家。",
      en: "Fifty-eight of sixty. Without an extra session in the second course it would have been four fewer.",
    },
  },
  practices: [
    {
      key: "first-order-in-class",
      title: { zh: "第一笔订单在课上完成", en: "The first order is made in class" },
      body: {
        zh: "每家企业从第一课起只做一件商品：拍照、写双语说明、定价、算运费，最后一课当场上架并发出第一件货。老师不讲平台规则，而是坐在旁边看学员哪一步停下来。停得最多的三步，就是下一期教材要改的三处。每班十五家企业，两位老师，十周。",
        en: "From the first lesson each firm works on one product: photographs, a description in two languages, a price, the cost of sending it. In the last lesson it goes on sale and the first parcel leaves. The teachers do not lecture on the platforms' rules; they sit beside the firms and note where they stop. The three places where most stop are the three that the material changes for the next course. Fifteen firms to a class, two teachers, ten weeks.",
      },
      themes: ["education-clusters"],
      places: ["hangzhou"],
    },
    {
      key: "last-course-returns",
      title: { zh: "上一期学员当助教", en: "Those of the last course come back as assistants" },
      body: {
        zh: "索非亚第二期的每一课都请两位上一期的店主到场，按小时付酬。他们说的是自己的退货、差评和报关单，新学员更愿意问他们。课后仍未解决的问题由第一期的四十多个减到十一个。",
        en: "In Sofia two shop owners of the first course came to every lesson of the second, paid by the hour. They spoke of their own returns, bad reviews and customs forms, and the new ones asked them what they would not ask a teacher. Questions that stayed open after the lessons went from more than forty to eleven.",
      },
      themes: ["education-clusters"],
      places: ["sofia"],
    },
  ],
  lessons: {
    zh: "开课前应先确认每家企业都有一位能连续参加十周的人；第一期有五家企业换了三次人。报关与增值税的内容应由当地税务顾问来讲，并且提前到第三课。",
    en: "Before a course begins, be sure that each firm has one person who can come for all ten weeks; in the first course five firms sent three different people. Customs and value-added tax belong to a local tax adviser, and into the third lesson.",
  },
  next: {
    zh: "教材继续公开，两市各有一位老师每年更新一次。杭州把实训列入市级培训目录，索非亚计划于明年春季面向手工业者再开一期。",
    en: "The material stays open; one teacher in each city brings it up to date once a year. Hangzhou has taken the training into its city catalogue, and Sofia plans another course next spring, for craftspeople.",
  },
};
