-- The document of a dispute lies in sealed parts, as files of applications do; what the owner of the
-- register answers is sealed. An answer that was given before stays readable where it was.
ALTER TABLE dispute ADD COLUMN sealed_answer bytea;
ALTER TABLE dispute ADD COLUMN media_type text;
ALTER TABLE dispute ADD COLUMN parts integer NOT NULL DEFAULT 0;
-- none, clean, or held until the scanner can be asked; what it finds infected is removed.
ALTER TABLE dispute ADD COLUMN scan text NOT NULL DEFAULT 'none'
  CHECK (scan IN ('none', 'clean', 'held', 'infected'));

CREATE TABLE dispute_part (
  dispute uuid    NOT NULL REFERENCES dispute,
  part    integer NOT NULL,
  content bytea   NOT NULL,
  PRIMARY KEY (dispute, part)
);
