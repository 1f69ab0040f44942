-- What this computer knows of entries. `blank` marks one of which nothing is left; it is cleared away at the next start,
-- so that a form still open on it can go on saving.
CREATE TABLE entry (
    id     INTEGER PRIMARY KEY,
    key    TEXT    NOT NULL UNIQUE,
    type   TEXT    NOT NULL,
    remote TEXT,
    blank  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (remote, type)
);

CREATE INDEX entry_blank ON entry (id) WHERE blank = 1;

-- The mirror: one version in one locale. Title to updated are copies out of it, so that lists need not read the JSON.
CREATE TABLE snapshot (
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
    fields    TEXT    NOT NULL,
    PRIMARY KEY (entry, view, locale)
);

CREATE TABLE draft (
    entry    INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    base     TEXT NOT NULL,
    content  TEXT NOT NULL,
    saved_at TEXT NOT NULL
);

-- The outbox and the log of what was sent; the log outlives its entry, so the key is not a foreign one.
-- `unsure` is 1 while a try may have reached the service without this computer knowing.
CREATE TABLE change (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    key       TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    target    TEXT    NOT NULL,
    base      TEXT    NOT NULL,
    wanted    TEXT    NOT NULL,
    state     TEXT    NOT NULL,
    tries     INTEGER NOT NULL,
    queued_at TEXT    NOT NULL,
    at        TEXT    NOT NULL,
    reason    TEXT,
    unsure    INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX change_open ON change (key, seq) WHERE state <> 'SEEN';

CREATE INDEX change_seen ON change (seq) WHERE state = 'SEEN';

-- One line of the list per entry, kept in step in the same transactions. `updated` in microseconds; `needle` is searched.
CREATE TABLE list_row (
    entry   INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    type    TEXT NOT NULL,
    title   TEXT NOT NULL,
    slug    TEXT NOT NULL,
    status  TEXT NOT NULL,
    locales TEXT NOT NULL,
    updated INTEGER,
    author  TEXT NOT NULL,
    needle  TEXT NOT NULL
);

CREATE INDEX list_row_by_time ON list_row (updated DESC, entry DESC);

CREATE INDEX list_row_by_type ON list_row (type, updated DESC, entry DESC);

CREATE TABLE fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE calls (
    month TEXT PRIMARY KEY,
    made  INTEGER NOT NULL
) WITHOUT ROWID;
