import type { Query } from "./query";

/** Terms of one side's programmes, and questions whose answer exists in other words or in the other language alone. */
export const MEANINGS: Query[] = [
  {
    q: "海绵城市",
    first: [
      "barcelona#Sustainable water management",
      "project:Streets that drink the rain",
      "nanchang#A city of water and wetlands",
    ],
  },
  {
    q: "sponge city",
    first: [
      "barcelona#Sustainable water management",
      "project:Streets that drink the rain",
      "nanchang#A city of water and wetlands",
    ],
  },
  {
    q: "老旧小区改造",
    first: [
      "fuenlabrada#Urban agenda and planning",
      "fuenlabrada#Urban development",
      "ljubljana-urban-region#Sustainable development, competitiveness and quality of life",
      "mannheim#New European Bauhaus and the Renovation Wave",
      "nanchang#Urban renewal",
    ],
  },
  {
    q: "垃圾分类",
    first: [
      "murcia#Circular economy and waste management",
      "fuenlabrada#Circular economy",
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
    ],
  },
  {
    q: "rubbish",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy and waste management",
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
      "murcia#Circular economy strategy",
    ],
  },
  {
    q: "retrofit of old buildings",
    first: [
      "mannheim#New European Bauhaus and the Renovation Wave",
      "fuenlabrada#Urban agenda and planning",
      "krapina-zagorje-county#Bračak Energy Centre",
      "fuenlabrada#Urban development",
    ],
  },
  {
    q: "建筑节能",
    first: [
      "mannheim#New European Bauhaus and the Renovation Wave",
      "mannheim#Putting the Local Green Deal into practice",
      "barcelona#Urban renewal",
    ],
  },
  { q: "养老服务", first: ["bielsko-biala#Health and life sciences", "ioannina#Health and life sciences"] },
  { q: "elderly care", first: ["bielsko-biala#Health and life sciences", "ioannina#Health and life sciences"] },
  {
    q: "产学研合作",
    first: [
      "umbria#Five key areas and the triple helix",
      "hefei#Innovation-led cooperation with the European Union",
      "hefei#Research and industry in one city",
      "autonomous-region-of-valencia#From academic knowledge to economic development",
      "santiago-de-compostela-ames#Bioeconomy",
      "region-lazio#Tourism and culture, innovation and green agriculture",
    ],
  },
  {
    q: "15-minute city",
    first: [
      "larissa#Pedestrianisation of the city centre",
      "project:Superblocks, two ways",
      "chongqing-liangjiang-new-area#Green space in an industrial area",
      "bari#Regeneration and cohesion through community participation",
      "barcelona#Nature-based solutions",
    ],
  },
  {
    q: "公共自行车 慢行交通",
    first: [
      "project:步行去坐车",
      "larissa#Pedestrianisation of the city centre",
      "sofia#Transport",
      "stuttgart-region#Transport",
    ],
  },
  {
    q: "carbon neutrality",
    first: [
      "suzhou#Peak carbon emissions, carbon neutrality and a low-carbon smart city",
      "haikou#Sustainable development and carbon neutrality",
      "chengdu#Climate change and the energy transition",
    ],
  },
  {
    q: "双碳",
    first: [
      "suzhou#Peak carbon emissions, carbon neutrality and a low-carbon smart city",
      "haikou#Sustainable development and carbon neutrality",
      "chengdu#Climate change and the energy transition",
    ],
  },
  {
    q: "flood protection",
    first: [
      "project:Streets that drink the rain",
      "barcelona#Sustainable water management",
      "nanchang#A city of water and wetlands",
      "nanchang#“Ecological civilisation” and green development",
    ],
  },
  {
    q: "污水处理",
    first: ["murcia#Circular economy strategy", "project:工业园区的循环用水", "barcelona#Sustainable water management"],
  },
  {
    q: "gastronomy",
    first: [
      "chengdu#Heritage, cuisine and tourism",
      "yangzhou#Canal heritage and cuisine",
      "region-lazio#Food, wine and local identity",
      "region-lazio#Safe and sustainable agriculture, accessible tourism and food tourism",
      "yangzhou",
      "chengdu",
    ],
  },
  {
    q: "public transport",
    first: [
      "stuttgart-region#Transport",
      "sofia#Transport",
      "nanchang#Urban agenda and planning",
      "project:步行去坐车",
    ],
  },
  {
    q: "公共交通",
    first: [
      "stuttgart-region#Transport",
      "nanchang#Urban agenda and planning",
      "sofia#Transport",
      "project:步行去坐车",
    ],
  },
  { q: "drought-resistant plants", first: ["project:干旱城市的花园"] },
  { q: "museums online exhibition", first: ["project:丝路文物数字展"] },
  { q: "night economy", first: ["project:古城与夜游"] },
  {
    q: "棕地再开发",
    first: [
      "barcelona#The 22@ innovation district",
      "bari",
      "sisak-moslavina-county#A video games industry centre in an old industrial area",
    ],
  },
  {
    q: "旧工业区转型",
    first: [
      "sisak-moslavina-county#A video games industry centre in an old industrial area",
      "bielsko-biala#From industry to the creative sector",
      "barcelona#The 22@ innovation district",
    ],
  },
  {
    q: "small business support",
    first: [
      "krapina-zagorje-county#Business incubator and entrepreneurship centre",
      "project:小企业跨境电商实训",
      "western-greece-region#Recovery after the pandemic",
      "krapina-zagorje-county#Help with projects under national and EU funds",
      "castilla-y-leon#A regional institute for business competitiveness",
    ],
  },
  {
    q: "smart city",
    first: [
      "bielsko-biala#Smart city solutions",
      "haikou#Digital transformation and the smart city",
      "ljubljana-urban-region#Building smart cities",
      "western-greece-region#Smart cities",
      "nuovo-circondario-imolese#Smart and sustainable cities",
      "suzhou#Peak carbon emissions, carbon neutrality and a low-carbon smart city",
    ],
  },
  {
    q: "智慧城市",
    first: [
      "bielsko-biala#Smart city solutions",
      "haikou#Digital transformation and the smart city",
      "ljubljana-urban-region#Building smart cities",
      "western-greece-region#Smart cities",
      "nuovo-circondario-imolese#Smart and sustainable cities",
      "suzhou#Peak carbon emissions, carbon neutrality and a low-carbon smart city",
    ],
  },
  {
    q: "shared spaces in the neighbourhood",
    first: [
      "bari#Urban regeneration through participation",
      "bari#Regeneration and cohesion through community participation",
    ],
  },
];
