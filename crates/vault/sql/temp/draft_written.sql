-- How often drafts were written through this connection. It lives as long as the connection, and is noted by the database itself:
-- no statement and no command has to remember it. Which question is on the screen is not written in a draft.

-- name: watch
CREATE TEMP TABLE draft_written (times INTEGER NOT NULL) STRICT;
INSERT INTO draft_written VALUES (0);
CREATE TEMP TRIGGER draft_begun AFTER INSERT ON main.draft
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER draft_changed AFTER UPDATE OF state, form, corrections ON main.draft
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER draft_gone AFTER DELETE ON main.draft
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER answer_given AFTER INSERT ON main.answer
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER answer_changed AFTER UPDATE ON main.answer
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER answer_gone AFTER DELETE ON main.answer
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER rows_made AFTER INSERT ON main.row_order
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER rows_changed AFTER UPDATE ON main.row_order
    BEGIN UPDATE draft_written SET times = times + 1; END;
CREATE TEMP TRIGGER rows_gone AFTER DELETE ON main.row_order
    BEGIN UPDATE draft_written SET times = times + 1; END;
-- name: find
SELECT times FROM draft_written
