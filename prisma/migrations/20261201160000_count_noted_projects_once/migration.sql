-- At the end of a transaction, once for all the projects that it noted: the first of them takes all, and the others find
-- nothing by their own number alone, without looking at what the first one took.
CREATE OR REPLACE FUNCTION count_noted_projects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted int[];
BEGIN
  IF NOT EXISTS (SELECT FROM "ProjectToCount" q
    WHERE q."transaction" = NEW."transaction" AND q."projectId" = NEW."projectId") THEN RETURN NULL; END IF;
  WITH taken AS (DELETE FROM "ProjectToCount" q WHERE q."transaction" = NEW."transaction" RETURNING q."projectId")
  SELECT array_agg("projectId" ORDER BY "projectId") INTO noted FROM taken;
  IF noted IS NOT NULL THEN PERFORM count_projects(noted); END IF;
  RETURN NULL;
END $$;
