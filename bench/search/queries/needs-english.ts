import type { Query } from "./query";

/** Needs of a town hall in English, whose answers use these words or forms of them. */
export const NEEDS_IN_ENGLISH: Query[] = [
  {
    q: "waste",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy and waste management",
      "murcia#Circular economy strategy",
      "ioannina#Circular economy and waste management",
      "sofia#Circular economy",
    ],
  },
  {
    q: "waste management",
    first: [
      "murcia#Circular economy and waste management",
      "ioannina#Circular economy and waste management",
      "fuenlabrada#Circular economy",
      "sofia#Circular economy",
    ],
  },
  {
    q: "recycling",
    first: [
      "fuenlabrada#Circular economy",
      "murcia#Circular economy and waste management",
      "kunming#Ecology and environmental protection",
    ],
  },
  {
    q: "sorting organic waste",
    first: ["murcia#Circular economy and waste management", "murcia#Circular economy strategy"],
  },
  {
    q: "water",
    first: [
      "barcelona#Sustainable water management",
      "nanchang#A city of water and wetlands",
      "project:工业园区的循环用水",
    ],
    never: ["bari#Social justice after the pandemic"],
  },
  { q: "rainwater", first: ["barcelona#Sustainable water management"] },
  {
    q: "rain",
    first: ["project:Streets that drink the rain", "barcelona#Sustainable water management"],
    never: ["hefei"],
  },
  { q: "wastewater reuse", first: ["murcia#Circular economy strategy"] },
  { q: "wetlands", first: ["haikou#Wetlands and a healthy city", "nanchang#A city of water and wetlands"] },
  { q: "heat island", first: ["barcelona#Sustainable water management"] },
  {
    q: "port",
    first: ["dalian#Port logistics and sea–rail transport"],
    never: ["krapina-zagorje-county#Help with projects under national and EU funds", "bacau-county"],
  },
  { q: "brownfield", first: ["bari", "barcelona#The 22@ innovation district"] },
  {
    q: "old industrial area",
    first: ["sisak-moslavina-county#A video games industry centre in an old industrial area"],
  },
  {
    q: "video games",
    first: [
      "sisak-moslavina-county#A video games industry centre in an old industrial area",
      "sisak-moslavina-county#Taking the video games industry further",
    ],
  },
  { q: "wine", first: ["region-lazio#Food, wine and local identity"] },
  { q: "dairy", first: ["hohhot#Dairy industry and research"] },
  { q: "migrants", first: ["fuenlabrada#Migrant integration and employment policy", "fuenlabrada#Urban poverty"] },
  { q: "refugees", first: ["fuenlabrada#Migrant integration and employment policy"] },
  { q: "housing renovation", first: ["fuenlabrada#Urban agenda and planning", "fuenlabrada#Urban development"] },
  { q: "older people", first: ["bielsko-biala#Health and life sciences", "ioannina#Health and life sciences"] },
  { q: "renovation wave", first: ["mannheim#New European Bauhaus and the Renovation Wave"] },
  {
    q: "nature-based solutions",
    first: ["barcelona#Nature-based solutions", "stuttgart-region#Nature-based solutions"],
  },
  { q: "garden show", first: ["mannheim#German National Garden Show"], never: ["project:Garden shows that stay"] },
  { q: "superblocks", first: ["project:Superblocks, two ways"] },
  { q: "participatory budgeting", first: ["bielsko-biala#Smart city solutions"] },
  {
    q: "citizen participation",
    first: [
      "bari#Urban regeneration through participation",
      "bari#Regeneration and cohesion through community participation",
      "sofia#A city shaped together with its citizens",
    ],
  },
  { q: "public procurement", first: ["santiago-de-compostela-ames#SMARTIAGO: public procurement of innovation"] },
  {
    q: "intellectual property",
    first: [
      "guangzhou-development-district#Intellectual property",
      "xi-an#Putting intellectual property to commercial use",
    ],
  },
  {
    q: "dual vocational training",
    first: ["yangzhou#Vocational education on the German dual model", "project:Apprentices of connected factories"],
  },
  { q: "apprentices", first: ["project:Apprentices of connected factories"] },
  {
    q: "cross-border e-commerce",
    first: [
      "hangzhou#Cross-border e-commerce",
      "wenzhou#Digital transformation and cross-border e-commerce",
      "project:小企业跨境电商实训",
    ],
  },
  {
    q: "smart grid",
    first: [
      "autonomous-region-of-valencia#Smart Grids Lab",
      "autonomous-region-of-valencia#Smart specialisation, smart grids and smart mobility",
    ],
  },
  { q: "air quality sensors", first: ["project:Shared data for cleaner air"] },
  {
    q: "agricultural machinery",
    first: ["umbria#High technology and agricultural machinery", "project:Small machines for steep fields"],
  },
  { q: "medical tourism", first: ["krapina-zagorje-county#Medical tourism"] },
  { q: "traditional medicine", first: ["kunming#Traditional Chinese medicine"] },
  { q: "canal", first: ["yangzhou#Canal heritage and cuisine", "yangzhou"] },
  { q: "waterfront redevelopment", first: ["bari", "project:Water fronts that belong to everybody"] },
  { q: "triple helix", first: ["umbria#Five key areas and the triple helix"] },
  {
    q: "green deal",
    first: ["mannheim#Local Green Deal Mannheim", "mannheim#Putting the Local Green Deal into practice"],
  },
  { q: "startup incubator", first: ["krapina-zagorje-county#Business incubator and entrepreneurship centre"] },
  {
    q: "creative industries",
    first: [
      "bielsko-biala#From industry to the creative sector",
      "ljubljana-urban-region",
      "tianjin#Two industrial parks for cooperation with Europe",
    ],
  },
  { q: "marine science", first: ["qingdao#Marine science and high-speed trains"] },
  {
    q: "electric vehicles",
    first: [
      "chengdu#Climate change and the energy transition",
      "chongqing-liangjiang-new-area#High-end manufacturing",
      "dalian#High-level visits and industrial parks for cooperation",
      "nanchang",
    ],
  },
  { q: "precision farming", first: ["south-bohemia#Smart specialisation and smart farming"] },
  { q: "call for proposals water", first: ["call:Second call: water, streets and jobs"] },
];
