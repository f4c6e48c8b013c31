-- One value, encrypted with the master key when the database was new. A key that does not open it
-- is another key, and the program does not start with it.
CREATE TABLE key_proof (
  id      smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  sealed  bytea    NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON key_proof FROM ${app};
