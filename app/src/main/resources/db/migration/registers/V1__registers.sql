-- The built-in registers of the sandbox: made-up people only. A real country's registers stay where
-- they are and are read through connectors.
CREATE TABLE population (
  id              text        PRIMARY KEY,
  name_ar         text        NOT NULL,
  name_en         text        NOT NULL,
  birth_date      date        NOT NULL,
  gender          text        NOT NULL,
  nationality     text        NOT NULL,
  permit          text        NOT NULL,
  residence_until date,
  zone            integer     NOT NULL,
  street          integer     NOT NULL,
  building        integer     NOT NULL,
  address_since   date        NOT NULL,
  marital_status  text        NOT NULL,
  family_since    date        NOT NULL,
  spouse          text,
  father          text,
  mother          text,
  phone           text,
  email           text,
  changed_at      timestamptz NOT NULL
);

CREATE INDEX population_by_father ON population (father) WHERE father IS NOT NULL;
CREATE INDEX population_by_mother ON population (mother) WHERE mother IS NOT NULL;

CREATE TABLE labour (
  id             text        PRIMARY KEY,
  status         text        NOT NULL,
  monthly_income integer     NOT NULL,
  changed_at     timestamptz NOT NULL
);

CREATE TABLE credit (
  id                 text        PRIMARY KEY,
  score              integer,
  bankrupt           boolean     NOT NULL,
  monthly_repayments integer     NOT NULL,
  existing_customer  boolean     NOT NULL,
  changed_at         timestamptz NOT NULL
);

-- People to sign in as in the sandbox, by what they are an example of.
CREATE TABLE test_person (
  example text PRIMARY KEY,
  id      text NOT NULL
);
