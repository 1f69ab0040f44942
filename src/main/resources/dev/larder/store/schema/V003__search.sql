-- The search index follows the list: `revision` grows with every change of a line, `row_gone` keeps the last one of a line
-- that went. The name tells this file from one that was put in its place and counts anew.
ALTER TABLE list_row ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

UPDATE list_row SET revision = entry;

CREATE INDEX list_row_by_revision ON list_row (revision);

CREATE TABLE row_gone (
    key      TEXT    PRIMARY KEY,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX row_gone_by_revision ON row_gone (revision);

CREATE TABLE row_feed (name TEXT NOT NULL);

INSERT INTO row_feed VALUES (lower(hex(randomblob(16))));
