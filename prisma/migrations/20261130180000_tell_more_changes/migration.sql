-- What the public pages of a project read too: whether a new version is being written, which is told to its partners
-- alone, and who comes to its meetings. Without these none of its pages was kept.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WorkingCopy" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MeetingAnswer" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
