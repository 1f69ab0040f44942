-- The prints of a version's fields and of all that stands before them tell whether it changed without reading it; so the
-- fields stand last. A live version that says what the newest of its locale says does not repeat it: its fields are an
-- empty text then. `alts` are the texts of media by address. A print of 0 is not known.
CREATE TABLE version (
    entry     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    view      TEXT    NOT NULL,
    locale    TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    slug      TEXT    NOT NULL,
    author    TEXT    NOT NULL,
    status    TEXT    NOT NULL,
    published TEXT,
    updated   TEXT,
    scheduled TEXT,
    head      INTEGER NOT NULL DEFAULT 0,
    print     INTEGER NOT NULL DEFAULT 0,
    alts      TEXT    NOT NULL DEFAULT '',
    fields    TEXT    NOT NULL,
    PRIMARY KEY (entry, view, locale)
);

INSERT INTO version (entry, view, locale, title, slug, author, status, published, updated, scheduled, fields)
SELECT entry, view, locale, title, slug, author, status, published, updated, scheduled, fields FROM snapshot;

DROP TABLE snapshot;

ALTER TABLE version RENAME TO snapshot;

-- How far reading has come. A lane is one list: a type in one locale, newest or live. `run` is the pull that read it to
-- its end last, `whole_at` when all its pages were read last; `dirty` while a reading that brought something is not at
-- its end, so that what pages of earlier ones held is not sure.
CREATE TABLE pull_lane (
    id       INTEGER PRIMARY KEY,
    type     TEXT    NOT NULL,
    locale   TEXT    NOT NULL,
    view     TEXT    NOT NULL,
    run      INTEGER NOT NULL DEFAULT 0,
    whole    INTEGER NOT NULL DEFAULT 0,
    whole_at INTEGER NOT NULL DEFAULT 0,
    dirty    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (type, locale, view)
);

-- The pages of a lane as they were read last, by which pull, with the print of the answer and what it held.
CREATE TABLE pull_page (
    lane    INTEGER NOT NULL REFERENCES pull_lane (id) ON DELETE CASCADE,
    page    INTEGER NOT NULL,
    run     INTEGER NOT NULL,
    print   INTEGER NOT NULL,
    total   INTEGER NOT NULL,
    next    INTEGER NOT NULL,
    ordered INTEGER NOT NULL,
    nameless INTEGER NOT NULL,
    remotes TEXT    NOT NULL,
    PRIMARY KEY (lane, page)
) WITHOUT ROWID;
