-- A photo is one of the person's papers while something needs it, once it was sent, or by her own choice. `kept` is that
-- choice: the ids of all pages of the paper, joined by a space; blank where nobody chose. What lay here before cannot be
-- told apart any more and counts as chosen.
ALTER TABLE paper ADD COLUMN kept TEXT NOT NULL DEFAULT '';
UPDATE paper SET kept = id;

-- All pages of the answer that the paper was a part of when it was sent, in order; blank where that was not written down.
ALTER TABLE paper_use ADD COLUMN pages TEXT NOT NULL DEFAULT '';
