import { generateClient } from "./generators/client";

generateClient();
