-- What single entries say. `idx` is the entry's index in the log, `id` its public id.
CREATE TABLE entries (idx INTEGER PRIMARY KEY, id BLOB NOT NULL, type INTEGER NOT NULL, day INTEGER NOT NULL, erased INTEGER NOT NULL) STRICT;
CREATE INDEX entries_by_id ON entries (id);
CREATE TABLE erasures (item BLOB NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (item, idx)) STRICT, WITHOUT ROWID;
-- Entries of which nothing is believed: no card, another's card, a stranger's, unreadable.
CREATE TABLE gaps (idx INTEGER PRIMARY KEY, why TEXT NOT NULL) STRICT;
CREATE TABLE items (idx INTEGER PRIMARY KEY, name TEXT, length INTEGER, media_type TEXT, exact_time TEXT, contributor TEXT, fingerprint BLOB, perceptual_hash TEXT, tainted INTEGER NOT NULL) STRICT;
CREATE TABLE lists (idx INTEGER PRIMARY KEY, stem TEXT NOT NULL, format TEXT, read INTEGER NOT NULL, records INTEGER NOT NULL, deaths INTEGER NOT NULL, known INTEGER NOT NULL, to_fix INTEGER NOT NULL, problem TEXT) STRICT;
CREATE TABLE statements (idx INTEGER PRIMARY KEY, stem TEXT NOT NULL, name TEXT, title TEXT, holder TEXT, as_of TEXT, scope TEXT, counts TEXT NOT NULL, copied_from TEXT NOT NULL) STRICT;
CREATE TABLE records (idx INTEGER NOT NULL, row INTEGER NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL, father TEXT, sex TEXT NOT NULL, age_min INTEGER, age_max INTEGER, birth TEXT, birth_first INTEGER, birth_last INTEGER, death TEXT, death_first INTEGER, death_last INTEGER, place TEXT, province TEXT, violation TEXT NOT NULL, is_death INTEGER NOT NULL, role TEXT NOT NULL, sources TEXT NOT NULL, PRIMARY KEY (idx, row)) STRICT, WITHOUT ROWID;
CREATE TABLE to_fix (idx INTEGER NOT NULL, row INTEGER NOT NULL, reason TEXT NOT NULL, arguments TEXT NOT NULL, PRIMARY KEY (idx, row)) STRICT, WITHOUT ROWID;
CREATE TABLE decisions (idx INTEGER PRIMARY KEY, kind TEXT NOT NULL, axis TEXT, verdict TEXT NOT NULL, why TEXT, independence TEXT, blind INTEGER NOT NULL, by TEXT NOT NULL, exact_time TEXT, reason TEXT, body BLOB NOT NULL) STRICT;
CREATE TABLE decided_rows (idx INTEGER NOT NULL, place INTEGER NOT NULL, list BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (idx, place)) STRICT, WITHOUT ROWID;
CREATE TABLE decision_grounds (idx INTEGER NOT NULL, place INTEGER NOT NULL, item BLOB NOT NULL, kind TEXT NOT NULL, distance TEXT NOT NULL, PRIMARY KEY (idx, place)) STRICT, WITHOUT ROWID;
CREATE TABLE decision_replaces (idx INTEGER NOT NULL, decision BLOB NOT NULL, PRIMARY KEY (idx, decision)) STRICT, WITHOUT ROWID;
CREATE TABLE incidents (idx INTEGER PRIMARY KEY, occurred TEXT NOT NULL, place TEXT NOT NULL, killed_min INTEGER, killed_max INTEGER) STRICT;
CREATE TABLE consents (idx INTEGER PRIMARY KEY, state TEXT NOT NULL, purposes TEXT NOT NULL, by TEXT NOT NULL, exact_time TEXT, reason TEXT) STRICT;
-- `row` is 0 where the consent is about an item, else the row of a person.
CREATE TABLE consent_subjects (idx INTEGER NOT NULL, item BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (idx, item, row)) STRICT, WITHOUT ROWID;
-- What follows from many entries together: made anew after every fold.
CREATE TABLE persons (first_idx INTEGER NOT NULL, first_row INTEGER NOT NULL, records INTEGER NOT NULL, is_death INTEGER NOT NULL, contested INTEGER NOT NULL, PRIMARY KEY (first_idx, first_row)) STRICT, WITHOUT ROWID;
CREATE TABLE person_records (idx INTEGER NOT NULL, row INTEGER NOT NULL, first_idx INTEGER NOT NULL, first_row INTEGER NOT NULL, PRIMARY KEY (idx, row)) STRICT, WITHOUT ROWID;
CREATE TABLE statuses (first_idx INTEGER NOT NULL, first_row INTEGER NOT NULL, axis TEXT NOT NULL, status TEXT NOT NULL, said TEXT NOT NULL, contested INTEGER NOT NULL, needs TEXT NOT NULL, reviewers INTEGER NOT NULL, why TEXT, PRIMARY KEY (first_idx, first_row, axis)) STRICT, WITHOUT ROWID;
