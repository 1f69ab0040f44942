-- A change goes out once it is released: a person said so. `not_before` holds it back after trouble of its own;
-- `unsure_at` is when a try began to be in doubt. All times are UTC.
ALTER TABLE change ADD COLUMN released INTEGER NOT NULL DEFAULT 0;

ALTER TABLE change ADD COLUMN not_before TEXT;

ALTER TABLE change ADD COLUMN unsure_at TEXT;
