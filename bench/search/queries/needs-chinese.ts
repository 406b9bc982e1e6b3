import type { Query } from "./query";

/** Needs of a town hall in Chinese, whose answers use these words. */
export const NEEDS_IN_CHINESE: Query[] = [
  {
    q: "垃圾",
    first: [
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
      "sofia#Technology for a sustainable city",
    ],
  },
  { q: "垃圾管理", first: ["ioannina#Circular economy and waste management", "sofia#Circular economy"] },
  { q: "废物处理", first: ["fuenlabrada", "murcia#Circular economy and waste management"] },
  {
    q: "循环经济",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy strategy",
      "murcia#Circular economy and waste management",
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
    ],
  },
  {
    q: "循環經濟",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy strategy",
      "murcia#Circular economy and waste management",
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
    ],
  },
  { q: "固废", first: ["kunming#Ecology and environmental protection"] },
  { q: "水资源", first: ["barcelona#Sustainable water management"] },
  { q: "水管理", first: ["barcelona#Sustainable water management"] },
  { q: "雨水收集", first: ["project:工业园区的循环用水", "barcelona#Sustainable water management"] },
  { q: "中水回用", first: ["project:工业园区的循环用水"] },
  { q: "湿地", first: ["haikou#Wetlands and a healthy city", "nanchang#A city of water and wetlands"] },
  { q: "濕地", first: ["haikou#Wetlands and a healthy city", "nanchang#A city of water and wetlands"] },
  { q: "热岛", first: ["barcelona#Sustainable water management"] },
  { q: "港口", first: ["dalian#Port logistics and sea–rail transport"] },
  { q: "海铁联运", first: ["dalian#Port logistics and sea–rail transport"] },
  { q: "老工业区", first: ["sisak-moslavina-county#A video games industry centre in an old industrial area"] },
  {
    q: "游戏产业",
    first: [
      "sisak-moslavina-county#A video games industry centre in an old industrial area",
      "sisak-moslavina-county#Taking the video games industry further",
    ],
  },
  { q: "葡萄酒", first: ["region-lazio#Food, wine and local identity"] },
  { q: "乳业", first: ["hohhot#Dairy industry and research"] },
  { q: "移民", first: ["fuenlabrada#Migrant integration and employment policy", "fuenlabrada#Urban poverty"] },
  { q: "住房改造", first: ["fuenlabrada#Urban agenda and planning", "fuenlabrada#Urban development"] },
  {
    q: "城市更新",
    first: [
      "nanchang#Urban renewal",
      "bari#Urban regeneration through participation",
      "nuovo-circondario-imolese#Reforestation, eco-industrial parks and urban regeneration",
      "haikou#Green development and urban renewal",
      "bari#Regeneration and cohesion through community participation",
    ],
  },
  { q: "有机更新", first: ["nanchang#Urban renewal"] },
  { q: "改造浪潮", first: ["mannheim#New European Bauhaus and the Renovation Wave"] },
  { q: "基于自然的解决方案", first: ["barcelona#Nature-based solutions", "stuttgart-region#Nature-based solutions"] },
  { q: "园林展", first: ["mannheim#German National Garden Show"], never: ["project:Garden shows that stay"] },
  { q: "超级街区", first: ["project:Superblocks, two ways"] },
  {
    q: "公众参与",
    first: [
      "bari#Urban regeneration through participation",
      "sofia#A city shaped together with its citizens",
      "bari#Regeneration and cohesion through community participation",
    ],
  },
  {
    q: "知识产权",
    first: [
      "guangzhou-development-district#Intellectual property",
      "xi-an#Putting intellectual property to commercial use",
    ],
  },
  { q: "双元制", first: ["yangzhou#Vocational education on the German dual model"] },
  {
    q: "职业教育",
    first: [
      "yangzhou#Vocational education on the German dual model",
      "nanchang#Education, jobs and skills",
      "liuzhou#Wider cooperation with European cities",
    ],
  },
  {
    q: "跨境电商",
    first: [
      "hangzhou#Cross-border e-commerce",
      "wenzhou#Digital transformation and cross-border e-commerce",
      "project:小企业跨境电商实训",
    ],
  },
  {
    q: "智能电网",
    first: [
      "autonomous-region-of-valencia#Smart Grids Lab",
      "autonomous-region-of-valencia#Smart specialisation, smart grids and smart mobility",
    ],
  },
  {
    q: "空气质量",
    first: ["project:Shared data for cleaner air", "haikou", "ljubljana-urban-region#Building smart cities"],
  },
  { q: "农机", first: ["umbria#High technology and agricultural machinery"] },
  { q: "农业机械", first: ["umbria#High technology and agricultural machinery"] },
  { q: "医疗旅游", first: ["krapina-zagorje-county#Medical tourism"] },
  { q: "中医药", first: ["kunming#Traditional Chinese medicine"] },
  { q: "大运河", first: ["yangzhou"] },
  { q: "三螺旋", first: ["umbria#Five key areas and the triple helix"] },
  {
    q: "绿色新政",
    first: ["mannheim#Local Green Deal Mannheim", "mannheim#Putting the Local Green Deal into practice"],
  },
  { q: "企业孵化器", first: ["krapina-zagorje-county#Business incubator and entrepreneurship centre"] },
  {
    q: "氢能",
    first: [
      "guangzhou-development-district#Ecology and new forms of energy",
      "chengdu#Climate change and the energy transition",
    ],
  },
  {
    q: "新能源汽车",
    first: [
      "chengdu#Climate change and the energy transition",
      "chongqing-liangjiang-new-area#High-end manufacturing",
      "dalian#High-level visits and industrial parks for cooperation",
      "nanchang",
    ],
  },
  {
    q: "中欧班列",
    first: [
      "qingdao#Business summits and the China–Europe Railway Express",
      "wenzhou#Transport, business and trade",
      "chengdu#Trade and logistics",
      "jinan",
      "zhengzhou#Logistics and transport",
      "wuhan#Trade and investment",
      "liuzhou#Rail hub for Europe and for Guangdong, Hong Kong and Macao",
      "chongqing-liangjiang-new-area#Logistics and trade",
      "jinan#Routes between Jinan and Europe",
    ],
  },
  { q: "步行化", first: ["larissa#Pedestrianisation of the city centre"] },
  { q: "碳达峰", first: ["suzhou#Peak carbon emissions, carbon neutrality and a low-carbon smart city"] },
  { q: "夜间旅游", first: ["project:古城与夜游"] },
  { q: "古城夜游", first: ["project:古城与夜游"] },
  { q: "文物数字展", first: ["project:丝路文物数字展"] },
  { q: "第二轮征集", first: ["call:Second call: water, streets and jobs"] },
  {
    q: "友好城市",
    first: [
      "jinan#Sister cities and friendly contacts",
      "wuhan#Cooperation between governments",
      "xi-an",
      "xi-an#Economic cooperation and people-to-people exchange",
    ],
  },
  { q: "自贸港", first: ["haikou#The policies of the free trade port", "haikou"] },
  { q: "冷冻食品 速冻食品", first: ["zhengzhou", "zhengzhou#Industry from smartphones to frozen food"] },
  { q: "智能农业", first: ["south-bohemia#Smart specialisation and smart farming"] },
  { q: "奶酪", first: ["western-greece-region#EU-certified farm products"] },
  { q: "海洋科学", first: ["qingdao#Marine science and high-speed trains"] },
  {
    q: "生物多样性",
    first: [
      "kunming#Tourism and biodiversity",
      "stuttgart-region#Nature-based solutions",
      "barcelona#A third wave of urban regeneration",
    ],
  },
  {
    q: "人工智能",
    first: [
      "hefei#Research and industry in one city",
      "sisak-moslavina-county#A video games industry centre in an old industrial area",
      "hunan-xiangjiang-new-area#Innovation and sustainable development",
      "sofia#Education, jobs and skills",
    ],
  },
  { q: "难民", first: ["fuenlabrada#Migrant integration and employment policy"] },
  {
    q: "博物馆",
    first: ["krapina-zagorje-county#Landscape, local customs and award-winning museums", "project:丝路文物数字展"],
  },
  {
    q: "创意产业",
    first: [
      "ljubljana-urban-region",
      "bielsko-biala#From industry to the creative sector",
      "ljubljana-urban-region#Growth driven by innovation",
      "tianjin#Two industrial parks for cooperation with Europe",
    ],
  },
  { q: "货运航空", first: ["chengdu#Trade and logistics", "zhengzhou#Logistics and transport"] },
  { q: "轨道站点", first: ["project:步行去坐车"] },
  { q: "居民议事", first: ["project:A street asks its residents", "bari#Urban regeneration through participation"] },
];
