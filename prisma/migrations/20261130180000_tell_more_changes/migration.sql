-- What the public pages of a project read too: whether a new version is being written, which is told to its partners
-- alone, and who comes to its meetings. Without these none of its pages was kept.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "WorkingCopy" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MeetingAnswer" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();

-- That a person was here is noted every few minutes, and stands on no page: only what pages say of people is told.
DROP TRIGGER tell_change ON "Person";
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR TRUNCATE OR
  UPDATE OF "email", "nameEn", "nameZh", "shownAs", "allowsTransfer", "isDemonstration", "erasedAt", "disabledAt" ON "Person"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
