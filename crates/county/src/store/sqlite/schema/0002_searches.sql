-- Words that found nothing, from people who agreed to tell the county. The id is random and made on the device for this one
-- word; who said it, and on which device, is not kept.
CREATE TABLE missed_word (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('service', 'answer')),
  text TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX missed_word_day ON missed_word (county, day);
