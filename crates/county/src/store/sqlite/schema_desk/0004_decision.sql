-- Whether the desk's own key signed an event: those of earlier versions are signed anew, and the feed gets them under their id.
ALTER TABLE case_event ADD COLUMN decision INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_event_decision ON case_event (county, decision, order_no);
