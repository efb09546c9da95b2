-- A CRM's own tables. Nothing in them is Settlewell's but the JSON of an activity's event.
PRAGMA foreign_keys = ON;

-- Everybody the organization knows. `works` is set for those who work here: the library's `Person`, as JSON.
CREATE TABLE IF NOT EXISTS persons (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  works TEXT CHECK (works IS NULL OR json_valid(works))
) STRICT;

-- A matter: a complaint, a worker's training, or a client's case (which has an area and facts, and no activities yet).
CREATE TABLE IF NOT EXISTS cases (
  id             TEXT PRIMARY KEY,
  policy_version INTEGER NOT NULL,
  client         TEXT REFERENCES persons (id),
  links          TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(links)),
  area           TEXT
) STRICT;

-- One row an entry. The event describes itself by its room and kind.
CREATE TABLE IF NOT EXISTS activities (
  case_id     TEXT NOT NULL REFERENCES cases (id),
  id          TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  by_id       TEXT,
  by_role     TEXT NOT NULL,
  corrects    TEXT,
  event       TEXT NOT NULL CHECK (json_valid(event)),
  PRIMARY KEY (case_id, id)
) STRICT;

-- What is known of a client's case. What nobody asked yet has no row.
CREATE TABLE IF NOT EXISTS facts (
  case_id TEXT NOT NULL REFERENCES cases (id),
  fact    TEXT NOT NULL,
  value   TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (case_id, fact)
) STRICT;

-- Who works on a client's case, and until when the answer that allowed it holds.
CREATE TABLE IF NOT EXISTS assignments (
  case_id     TEXT NOT NULL REFERENCES cases (id),
  worker      TEXT NOT NULL REFERENCES persons (id),
  activity    TEXT NOT NULL,
  since       TEXT NOT NULL,
  holds_until TEXT,
  PRIMARY KEY (case_id, worker, activity)
) STRICT;
