import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every `.json` file below a folder, sorted. */
export const vectorFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
