-- How many projects stand in which status, by cluster, theme, place and pair of countries, is kept and not counted when somebody
-- looks. What one project counts for the view ProjectFact says once; what it counted for last stands in ProjectCounted.
-- Whatever changes a project notes it, and at the end of its transaction each noted project is counted once anew.

CREATE TYPE "TallyKind" AS ENUM ('PROJECT', 'THEME', 'PLACE', 'LEAD', 'COUNTRIES');

CREATE TABLE "ProjectTally" (
    "kind" "TallyKind" NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "cluster" TEXT NOT NULL,
    "status" "ProjectStatus" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ProjectTally_pkey" PRIMARY KEY ("kind","a","b","cluster","status")
);

CREATE TABLE "ProjectCounted" (
    "projectId" INTEGER NOT NULL,
    "facts" TEXT[],

    CONSTRAINT "ProjectCounted_pkey" PRIMARY KEY ("projectId")
);

CREATE TABLE "ProjectToCount" (
    "transaction" BIGINT NOT NULL,
    "projectId" INTEGER NOT NULL,

    CONSTRAINT "ProjectToCount_pkey" PRIMARY KEY ("transaction","projectId")
);

-- What each project that anybody may see counts for: never a draft, nor what was discarded as one.
CREATE VIEW "ProjectFact" AS
  WITH shown AS NOT MATERIALIZED (
    SELECT p.id, p."clusterCode" AS cluster, p.status, p.themes FROM "Project" p WHERE p.status <> 'DRAFT' AND NOT p.discarded),
  part AS NOT MATERIALIZED (
    SELECT a."projectId" AS id, a."placeId" AS place, l."sideCode" AS side, l.country
    FROM "Partner" a JOIN "Place" l ON l.id = a."placeId" WHERE a.status <> 'DECLINED')
  SELECT s.id AS "projectId", 'PROJECT'::"TallyKind" AS "kind", '' AS "a", '' AS "b", s.cluster, s.status FROM shown s
UNION ALL
  SELECT s.id, 'THEME', coalesce(t.theme, ''), '', s.cluster, s.status
  FROM shown s LEFT JOIN LATERAL unnest(s.themes) t(theme) ON true
UNION ALL
  SELECT s.id, 'PLACE', x.place::text, '', s.cluster, s.status FROM shown s JOIN part x ON x.id = s.id
UNION ALL
  SELECT s.id, 'LEAD', a."placeId"::text, '', s.cluster, s.status
  FROM shown s JOIN "Partner" a ON a."projectId" = s.id AND a.role = 'LEAD'
UNION ALL
  SELECT DISTINCT s.id, 'COUNTRIES'::"TallyKind", x.side || ' ' || x.country, y.side || ' ' || y.country, s.cluster, s.status
  FROM shown s JOIN part x ON x.id = s.id JOIN part y ON y.id = s.id AND x.side <> y.side;

-- Counts these projects anew, whatever they counted for before. They are held first, so that of two who change one project
-- the later sees what the earlier did; tallies are taken in one order, so that nobody waits for each other.
CREATE FUNCTION count_projects(int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ProjectCounted" SELECT id, '{}' FROM unnest($1) id ORDER BY id ON CONFLICT DO NOTHING;
  PERFORM FROM "ProjectCounted" c WHERE c."projectId" = ANY ($1) ORDER BY c."projectId" FOR UPDATE;
  WITH fact AS MATERIALIZED (
    SELECT "projectId", concat_ws('|', f.kind, f.a, f.b, f.cluster, f.status) AS fact
    FROM "ProjectFact" f WHERE f."projectId" = ANY ($1)),
  differing AS (
    SELECT string_to_array(each.fact, '|') AS part, sum(each.count)::int AS count
    FROM (
      SELECT fact, 1 AS count FROM fact
      UNION ALL SELECT unnest(c.facts), -1 FROM "ProjectCounted" c WHERE c."projectId" = ANY ($1)) each
    GROUP BY each.fact HAVING sum(each.count) <> 0),
  counted AS (
    UPDATE "ProjectCounted" c SET facts = coalesce(now.facts, '{}')
    FROM (
      SELECT id, array_agg(fact.fact ORDER BY fact.fact) FILTER (WHERE fact.fact IS NOT NULL) AS facts
      FROM unnest($1) id LEFT JOIN fact ON fact."projectId" = id GROUP BY id) now
    WHERE c."projectId" = now.id AND c.facts <> coalesce(now.facts, '{}'))
  INSERT INTO "ProjectTally" AS t
  SELECT d.part[1]::"TallyKind", d.part[2], d.part[3], d.part[4], d.part[5]::"ProjectStatus", d.count
  FROM differing d ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT ("kind", "a", "b", "cluster", "status") DO UPDATE SET "count" = t."count" + excluded."count";
  -- What is gone for good is never changed again by another.
  DELETE FROM "ProjectCounted" c WHERE c."projectId" = ANY ($1) AND NOT EXISTS (SELECT FROM "Project" p WHERE p.id = c."projectId");
END $$;

-- Brings the tallies to what the projects were counted for, where something was changed past all this: nobody counts
-- meanwhile, and only what differs is written.
CREATE FUNCTION correct_tallies() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE "ProjectTally" IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO "ProjectTally"
  SELECT coalesce(c.kind, t.kind), coalesce(c.a, t.a), coalesce(c.b, t.b), coalesce(c.cluster, t.cluster), coalesce(c.status, t.status),
    coalesce(c.count, 0)
  FROM (
    SELECT split_part(fact, '|', 1)::"TallyKind" AS kind, split_part(fact, '|', 2) AS a, split_part(fact, '|', 3) AS b,
      split_part(fact, '|', 4) AS cluster, split_part(fact, '|', 5)::"ProjectStatus" AS status, count(*)::int AS count
    FROM "ProjectCounted", unnest(facts) fact GROUP BY fact) c
  FULL JOIN "ProjectTally" t USING (kind, a, b, cluster, status)
  WHERE coalesce(c.count, 0) IS DISTINCT FROM t.count
  ON CONFLICT ("kind", "a", "b", "cluster", "status") DO UPDATE SET "count" = excluded."count";
END $$;

-- At the end of a transaction, once for all the projects that it noted.
CREATE FUNCTION count_noted_projects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted int[];
BEGIN
  WITH taken AS (DELETE FROM "ProjectToCount" q WHERE q."transaction" = NEW."transaction" RETURNING q."projectId")
  SELECT array_agg("projectId" ORDER BY "projectId") INTO noted FROM taken;
  IF noted IS NOT NULL THEN PERFORM count_projects(noted); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER count_noted_projects AFTER INSERT ON "ProjectToCount" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION count_noted_projects();

CREATE FUNCTION note_projects(int[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ProjectToCount" SELECT DISTINCT pg_current_xact_id()::text::bigint, id FROM unnest($1) id ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION note_changed_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Partner' THEN PERFORM note_projects(ARRAY(SELECT DISTINCT "projectId" FROM changed));
  ELSE PERFORM note_projects(ARRAY(SELECT id FROM changed)); END IF;
  RETURN NULL;
END $$;

-- Most changes of a project are of its texts, and of a place of what nothing is counted by.
CREATE FUNCTION note_updated_projects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Place' THEN
    PERFORM note_projects(ARRAY(SELECT DISTINCT a."projectId" FROM changed n JOIN former o USING (id)
      JOIN "Partner" a ON a."placeId" = n.id WHERE (n."sideCode", n.country) IS DISTINCT FROM (o."sideCode", o.country)));
  ELSE
    PERFORM note_projects(ARRAY(SELECT n.id FROM changed n JOIN former o USING (id)
      WHERE (n.status, n."clusterCode", n.themes, n.discarded) IS DISTINCT FROM (o.status, o."clusterCode", o.themes, o.discarded)));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_inserted AFTER INSERT ON "Project" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_projects();
CREATE TRIGGER note_updated AFTER UPDATE ON "Project" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_updated_projects();
CREATE TRIGGER note_deleted AFTER DELETE ON "Project" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_projects();
CREATE TRIGGER note_inserted AFTER INSERT ON "Partner" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_projects();
CREATE TRIGGER note_updated AFTER UPDATE ON "Partner" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_projects();
CREATE TRIGGER note_deleted AFTER DELETE ON "Partner" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_projects();
CREATE TRIGGER note_updated AFTER UPDATE ON "Place" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_updated_projects();

-- Pages that are kept go when what is counted changes.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ProjectTally" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();

SELECT count_projects(ARRAY(SELECT id FROM "Project"));
