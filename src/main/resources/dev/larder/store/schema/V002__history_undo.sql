-- Versions of entries that something replaced. They outlive their entry, so the key is not a foreign one. `at` in
-- milliseconds; `content` is JSON, deflated where `packed` is 1; `details` says of a deletion what else was known.
CREATE TABLE history (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT    NOT NULL,
    type    TEXT    NOT NULL,
    remote  TEXT,
    kind    TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    title   TEXT    NOT NULL,
    packed  INTEGER NOT NULL,
    content BLOB    NOT NULL,
    details TEXT
);

CREATE INDEX history_of_entry ON history (key, id);

CREATE INDEX history_deleted ON history (key, id) WHERE kind = 'DELETED';

-- The steps by which an entry was edited, written in the same transactions as its draft. Those up to `position` are done,
-- the later ones undone.
CREATE TABLE undo (
    entry    INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL
);

CREATE TABLE undo_step (
    entry  INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step   TEXT    NOT NULL,
    PRIMARY KEY (entry, number)
);
