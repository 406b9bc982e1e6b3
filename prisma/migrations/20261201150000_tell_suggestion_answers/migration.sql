-- What places said to suggested partners is kept for all who may read it, until it changes.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SuggestionAnswer" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
