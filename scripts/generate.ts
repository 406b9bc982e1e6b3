import { generateClient } from "./start/generate";

generateClient();
