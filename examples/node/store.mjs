// Records in a folder, one JSON file each, and the same records resident in a caseload. The files are the truth.
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Caseload, Engine } from "./settlewell.mjs";

export class Store {
  /** @param {{ folder: string, policy: string, roster: import("settlewell").Roster }} given */
  constructor({ folder, policy, roster }) {
    this.folder = folder;
    this.roster = roster;
    mkdirSync(folder, { recursive: true });
    this.engine = Engine.load(policy);
    this.load();
  }

  /** Takes every file in; one that is not sound is an error with its name, and nothing is served. */
  load() {
    this.caseload?.free();
    this.caseload = new Caseload(this.engine);
    this.caseload.setRoster(this.roster);
    for (const name of readdirSync(this.folder).filter((name) => name.endsWith(".json"))) {
      this.caseload.loadJson(name, `[${readFileSync(join(this.folder, name), "utf8")}]`);
    }
  }

  /** The entry that a record holds under an id, if it does. */
  entry(record, id) {
    try {
      return this.caseload.record(record).entries.find((entry) => entry.id === id);
    } catch (error) {
      if (error.code === "input.record.unknown") return undefined;
      throw error;
    }
  }

  /** Asks, and stores what the answer gives. An answer without a record stored nothing. */
  append(record, entry, tense, context) {
    const answer = this.caseload.append(record, entry, tense, context);
    if (answer.record === undefined) return answer;
    try {
      this.write(answer.record);
    } catch (error) {
      // The caseload must not know more than the files.
      this.load();
      throw error;
    }
    return answer;
  }

  /** Either the old file or the whole new one is there, whatever happens in between. */
  write(record) {
    const file = join(this.folder, `${encodeURIComponent(record.id)}.json`);
    writeFileSync(`${file}.new`, JSON.stringify(record, null, 1), { flush: true });
    renameSync(`${file}.new`, file);
  }
}
