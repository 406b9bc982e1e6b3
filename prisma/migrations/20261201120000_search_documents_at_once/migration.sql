-- What is written in one statement gets its documents by one: a thousand comments that come together, as when much is
-- loaded, took a trigger each.

CREATE FUNCTION search_follows_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'ProfileItem' THEN
      PERFORM write_search_documents('OFFER', ARRAY(SELECT id FROM written WHERE kind = 'PRACTICE'));
      PERFORM write_search_documents('PRIORITY', ARRAY(SELECT id FROM written WHERE kind = 'PRIORITY'));
    WHEN 'Project' THEN
      PERFORM write_search_documents('PROJECT', ARRAY(SELECT id FROM written));
      PERFORM write_search_documents('PLAN', ARRAY(SELECT id FROM written));
    WHEN 'Partner' THEN PERFORM write_search_documents('PROJECT', ARRAY(SELECT DISTINCT "projectId" FROM written));
    WHEN 'Comment' THEN PERFORM write_search_documents('COMMENT', ARRAY(SELECT id FROM written));
  END CASE;
  RETURN NULL;
END $$;

DROP TRIGGER search_follows ON "ProfileItem";
DROP TRIGGER search_follows ON "Project";
DROP TRIGGER search_follows ON "Partner";
DROP TRIGGER search_follows ON "Comment";

CREATE TRIGGER search_follows AFTER DELETE OR UPDATE ON "ProfileItem" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER DELETE OR UPDATE OF "code", "titleEn", "titleZh", "summaryEn", "summaryZh", "clusterCode", "discarded" ON "Project" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER DELETE OR UPDATE OF "role", "status" ON "Partner" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER DELETE OR UPDATE OF "threadId", "body", "language", "visibility", "deletedAt" ON "Comment" FOR EACH ROW EXECUTE FUNCTION search_follows();

CREATE TRIGGER search_follows_written AFTER INSERT ON "ProfileItem" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search_follows_written();
CREATE TRIGGER search_follows_written AFTER INSERT ON "Project" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search_follows_written();
CREATE TRIGGER search_follows_written AFTER INSERT ON "Partner" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search_follows_written();
CREATE TRIGGER search_follows_written AFTER INSERT ON "Comment" REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search_follows_written();
