import type { IConfiguration } from "dependency-cruiser";

export const FLOORS: readonly { holds: string; rooms: readonly string[] }[];
declare const configuration: IConfiguration & Required<Pick<IConfiguration, "options">>;
export default configuration;
