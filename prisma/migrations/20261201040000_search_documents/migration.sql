-- What is searched stands in one table, a document for each thing that is found. Triggers write it, in the transaction
-- that writes its source, whoever does that and by whatever way; SearchSource says once what a document is made of.

CREATE TYPE "SearchKind" AS ENUM ('PLACE', 'OFFER', 'PRIORITY', 'PROJECT', 'PLAN', 'CALL', 'PERSON', 'COMMENT');

-- Every two neighbouring characters of Chinese, with their places, so that words are found as phrases of them and any
-- two characters as themselves; a single one, or the last, stands alone.
CREATE FUNCTION search_pairs(text, weight text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH runs AS (
    SELECT run[1] AS run, sum(length(run[1]) + 1) OVER (ORDER BY place) - length(run[1]) AS start
    FROM regexp_matches($1, '[\u3007\u3400-\u4dbf\u4e00-\u9fff]+', 'g') WITH ORDINALITY AS found(run, place))
  SELECT coalesce(string_agg(substr(run, at, 2) || ':' || least(start + at, 16383) || weight, ' '), '')::tsvector
  FROM runs, generate_series(1, length(run)) AS at
$$;

-- The words of any other script by their stems, as English has them, and Chinese by its pairs of characters.
CREATE FUNCTION search_words(folded text, weight text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN folded ~ '[\u3007\u3400-\u4dbf\u4e00-\u9fff]' THEN
      setweight(to_tsvector('english', regexp_replace(folded, '[\u3007\u3400-\u4dbf\u4e00-\u9fff]+', ' ', 'g')), weight::"char")
        || search_pairs(folded, weight)
    ELSE setweight(to_tsvector('english', folded), weight::"char") END
$$;

CREATE TABLE "SearchDocument" (
    "kind" "SearchKind" NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "projectId" INTEGER,
    "partnersOnly" BOOLEAN NOT NULL,
    "sides" TEXT[],
    "clusters" TEXT[],
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "bodyZh" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "words" tsvector NOT NULL GENERATED ALWAYS AS (
      search_words(fold("titleEn"), 'A') || search_words(fold("titleZh"), 'A')
        || search_words(fold("bodyEn"), 'C') || search_words(fold("bodyZh"), 'C')
        || search_words(fold("context"), 'D')) STORED,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","sourceId")
);

-- Of profiles, calls and people there are hundreds, of projects and comments millions: apart, neither is weighed down.
CREATE INDEX "SearchDocument_words_few" ON "SearchDocument" USING gin ("words")
  WHERE "kind" IN ('PLACE', 'OFFER', 'PRIORITY', 'CALL', 'PERSON');
CREATE INDEX "SearchDocument_words_projects" ON "SearchDocument" USING gin ("words") WHERE "kind" = 'PROJECT';
CREATE INDEX "SearchDocument_words_plans" ON "SearchDocument" USING gin ("words") WHERE "kind" = 'PLAN';
CREATE INDEX "SearchDocument_words_comments" ON "SearchDocument" USING gin ("words") WHERE "kind" = 'COMMENT';

-- What there is to find. Whoever takes part no more is listed nowhere; who may read a project, and a comment that is for
-- its partners, is asked when somebody searches.
CREATE VIEW "SearchSource" AS
  SELECT 'PLACE'::"SearchKind" AS "kind", p.id AS "sourceId", p.id AS "placeId", NULL::int AS "projectId",
    false AS "partnersOnly", ARRAY[p."sideCode"] AS "sides",
    ARRAY(SELECT DISTINCT t."clusterCode" FROM "PlaceTheme" own JOIN "Theme" t ON t.code = own."themeCode"
      WHERE own."placeId" = p.id ORDER BY 1) AS "clusters",
    p."nameEn" AS "titleEn", p."nameZh" AS "titleZh",
    coalesce(r."overviewEn", '') AS "bodyEn", coalesce(r."overviewZh", '') AS "bodyZh",
    -- A country is looked for by its name in any language: what is asked for becomes its code.
    replace(p.slug, '-', ' ') || ' country' || lower(p.country) AS "context"
  FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
  WHERE p."retiredAt" IS NULL
UNION ALL
  SELECT 'OFFER', i.id, p.id, NULL, false,
    ARRAY[p."sideCode"],
    ARRAY(SELECT DISTINCT t."clusterCode" FROM "Theme" t WHERE t.code = ANY (i.themes) ORDER BY 1),
    i."titleEn", i."titleZh", i."bodyEn", i."bodyZh",
    p."nameEn" || ' ' || p."nameZh" || ' country' || lower(p.country)
  FROM "ProfileItem" i JOIN "ProfileRevision" r ON r.id = i."revisionId" AND r.status = 'PUBLISHED'
    JOIN "Place" p ON p.id = r."placeId" AND p."retiredAt" IS NULL
  WHERE i.kind = 'PRACTICE'
UNION ALL
  SELECT 'PRIORITY', i.id, p.id, NULL, false,
    ARRAY[p."sideCode"],
    ARRAY(SELECT DISTINCT t."clusterCode" FROM "Theme" t WHERE t.code = ANY (i.themes) ORDER BY 1),
    i."titleEn", i."titleZh", i."bodyEn", i."bodyZh",
    p."nameEn" || ' ' || p."nameZh" || ' country' || lower(p.country)
  FROM "ProfileItem" i JOIN "ProfileRevision" r ON r.id = i."revisionId" AND r.status = 'PUBLISHED'
    JOIN "Place" p ON p.id = r."placeId" AND p."retiredAt" IS NULL
  WHERE i.kind = 'PRIORITY'
UNION ALL
  SELECT 'PROJECT', j.id, NULL, j.id, false,
    ARRAY(SELECT DISTINCT p."sideCode" FROM "Partner" a JOIN "Place" p ON p.id = a."placeId"
      WHERE a."projectId" = j.id AND a.role = 'LEAD' ORDER BY 1),
    ARRAY[j."clusterCode"], coalesce(j."titleEn", ''), coalesce(j."titleZh", ''),
    coalesce(j."summaryEn", ''), coalesce(j."summaryZh", ''),
    concat_ws(' ', j.code, (SELECT string_agg(p."nameEn" || ' ' || p."nameZh", ' ' ORDER BY p.id)
      FROM "Partner" a JOIN "Place" p ON p.id = a."placeId" WHERE a."projectId" = j.id AND a.status <> 'DECLINED'))
  FROM "Project" j WHERE NOT j.discarded
UNION ALL
  SELECT 'PLAN', j.id, NULL, j.id, false, '{}', ARRAY[j."clusterCode"], '', '',
    coalesce(said.other, ''), coalesce(said.chinese, ''), ''
  FROM "Project" j
    CROSS JOIN LATERAL (SELECT content FROM "PlanVersion" v WHERE v."projectId" = j.id ORDER BY number DESC LIMIT 1) v
    CROSS JOIN LATERAL (
      SELECT string_agg(line, E'\n' ORDER BY place) FILTER (WHERE line !~ '[\u4e00-\u9fff]') AS other,
        string_agg(line, E'\n' ORDER BY place) FILTER (WHERE line ~ '[\u4e00-\u9fff]') AS chinese
      FROM jsonb_path_query(v.content->'sections', 'strict $.**?(@.type() == "string")') WITH ORDINALITY AS text(value, place),
        LATERAL (SELECT value #>> '{}' AS line) AS one
      -- Neither codes nor keys nor days: those have no blank and no Chinese.
      WHERE line ~ '[\s\u4e00-\u9fff]') said
  WHERE NOT j.discarded
UNION ALL
  SELECT 'CALL', r.id, NULL, NULL, false, '{}', r.clusters, r."titleEn", r."titleZh", '', '', ''
  FROM "Round" r
UNION ALL
  SELECT 'PERSON', c.id, shown."placeId", NULL, false, ARRAY[shown."sideCode"], '{}', c."nameEn", c."nameZh", '', '',
    shown."nameEn" || ' ' || shown."nameZh"
  FROM "Person" c
    CROSS JOIN LATERAL (
      SELECT m."placeId", p."sideCode", p."nameEn", p."nameZh"
      FROM "Membership" m JOIN "Place" p ON p.id = m."placeId" AND p."retiredAt" IS NULL
      WHERE m."personId" = c.id AND m.role = 'COORDINATOR' AND NOT m."standsIn" ORDER BY m.id LIMIT 1) shown
  WHERE c."shownAs" <> 'NOTHING' AND c."disabledAt" IS NULL
UNION ALL
  SELECT 'COMMENT', c.id, t."placeId", j.id, c.visibility = 'PARTNERS', '{}',
    CASE WHEN j.id IS NULL THEN '{}' ELSE ARRAY[j."clusterCode"] END, '', '',
    CASE c.language WHEN 'zh' THEN '' ELSE c.body END, CASE c.language WHEN 'zh' THEN c.body ELSE '' END, ''
  FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
    LEFT JOIN "Milestone" m ON m.id = t."milestoneId"
    LEFT JOIN "Update" u ON u.id = t."updateId"
    LEFT JOIN "Project" j ON j.id = coalesce(t."projectId", m."projectId", u."projectId")
  WHERE c."deletedAt" IS NULL AND NOT coalesce(j.discarded, false);

-- Brings the documents of these sources to what they are now made of; what says the same is not written again. They are
-- held first, so that of two who change what one is made of the later sees what the earlier wrote. A plan for any kind is
-- made once, since to make it takes longer than to carry it out.
CREATE FUNCTION write_search_documents("SearchKind", int[]) RETURNS void LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM FROM "SearchDocument" d WHERE d.kind = $1 AND d."sourceId" = ANY ($2) ORDER BY d."sourceId" FOR UPDATE;
  DELETE FROM "SearchDocument" d WHERE d.kind = $1 AND d."sourceId" = ANY ($2)
    AND d."sourceId" NOT IN (SELECT s."sourceId" FROM "SearchSource" s WHERE s.kind = $1 AND s."sourceId" = ANY ($2));
  UPDATE "SearchDocument" d SET "placeId" = s."placeId", "projectId" = s."projectId", "partnersOnly" = s."partnersOnly",
    "sides" = s."sides", "clusters" = s."clusters", "titleEn" = s."titleEn", "titleZh" = s."titleZh",
    "bodyEn" = s."bodyEn", "bodyZh" = s."bodyZh", "context" = s."context"
  FROM "SearchSource" s
  WHERE d.kind = $1 AND d."sourceId" = ANY ($2) AND s.kind = $1 AND s."sourceId" = ANY ($2)
    AND s."sourceId" = d."sourceId" AND (d."placeId", d."projectId", d."partnersOnly", d."sides", d."clusters", d."titleEn", d."titleZh", d."bodyEn",
      d."bodyZh", d."context") IS DISTINCT FROM (s."placeId", s."projectId", s."partnersOnly", s."sides", s."clusters",
      s."titleEn", s."titleZh", s."bodyEn", s."bodyZh", s."context");
  INSERT INTO "SearchDocument" SELECT s.* FROM "SearchSource" s WHERE s.kind = $1 AND s."sourceId" = ANY ($2)
    AND NOT EXISTS (SELECT FROM "SearchDocument" d WHERE d.kind = $1 AND d."sourceId" = s."sourceId")
  ON CONFLICT DO NOTHING;
END $$;

-- All of them, where what they are made of has changed: in a migration, or by hand.
CREATE FUNCTION rebuild_search_documents() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE written bigint;
BEGIN
  DELETE FROM "SearchDocument";
  INSERT INTO "SearchDocument" SELECT * FROM "SearchSource";
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

-- One function for all triggers: which row of which table has which documents.
CREATE FUNCTION search_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'Place' THEN
      PERFORM write_search_documents('PLACE', ARRAY[row.id]);
      PERFORM write_search_documents(kind, ids) FROM (
        SELECT kind::text::"SearchKind", array_agg(id) AS ids FROM (
          SELECT CASE i.kind WHEN 'PRACTICE' THEN 'OFFER' ELSE 'PRIORITY' END AS kind, i.id
          FROM "ProfileItem" i JOIN "ProfileRevision" r ON r.id = i."revisionId" WHERE r."placeId" = row.id
          UNION ALL SELECT 'PROJECT', a."projectId" FROM "Partner" a WHERE a."placeId" = row.id
          UNION ALL SELECT 'PERSON', m."personId" FROM "Membership" m WHERE m."placeId" = row.id) AS its
        GROUP BY kind) AS several;
    WHEN 'Theme' THEN
      PERFORM write_search_documents('PLACE', ARRAY(SELECT t."placeId" FROM "PlaceTheme" t WHERE t."themeCode" = row.code));
      PERFORM write_search_documents(kind, ARRAY(SELECT i.id FROM "ProfileItem" i WHERE row.code = ANY (i.themes)))
        FROM (VALUES ('OFFER'::"SearchKind"), ('PRIORITY')) AS both_kinds(kind);
    WHEN 'PlaceTheme' THEN PERFORM write_search_documents('PLACE', ARRAY[row."placeId"]);
    WHEN 'ProfileRevision' THEN
      PERFORM write_search_documents('PLACE', ARRAY[row."placeId"]);
      PERFORM write_search_documents(kind, ARRAY(SELECT i.id FROM "ProfileItem" i WHERE i."revisionId" = row.id))
        FROM (VALUES ('OFFER'::"SearchKind"), ('PRIORITY')) AS both_kinds(kind);
    WHEN 'ProfileItem' THEN
      PERFORM write_search_documents(
        CASE row.kind WHEN 'PRACTICE' THEN 'OFFER' ELSE 'PRIORITY' END::"SearchKind", ARRAY[row.id]);
    WHEN 'Project' THEN
      PERFORM write_search_documents('PROJECT', ARRAY[row.id]);
      PERFORM write_search_documents('PLAN', ARRAY[row.id]);
      IF TG_OP = 'UPDATE' AND (OLD.discarded, OLD."clusterCode") IS DISTINCT FROM (NEW.discarded, NEW."clusterCode") THEN
        PERFORM write_search_documents('COMMENT', ARRAY(SELECT d."sourceId" FROM "SearchDocument" d
          WHERE d.kind = 'COMMENT' AND d."projectId" = NEW.id));
      END IF;
    WHEN 'Partner' THEN PERFORM write_search_documents('PROJECT', ARRAY[row."projectId"]);
    WHEN 'PlanVersion' THEN PERFORM write_search_documents('PLAN', ARRAY[row."projectId"]);
    WHEN 'Round' THEN PERFORM write_search_documents('CALL', ARRAY[row.id]);
    WHEN 'Person' THEN PERFORM write_search_documents('PERSON', ARRAY[row.id]);
    WHEN 'Membership' THEN PERFORM write_search_documents('PERSON', ARRAY[row."personId"]);
    WHEN 'Comment' THEN PERFORM write_search_documents('COMMENT', ARRAY[row.id]);
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "slug", "sideCode", "nameEn", "nameZh", "retiredAt" ON "Place" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER UPDATE OF "clusterCode" ON "Theme" FOR EACH ROW
  WHEN (OLD."clusterCode" IS DISTINCT FROM NEW."clusterCode") EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE ON "PlaceTheme" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "status", "overviewEn", "overviewZh" ON "ProfileRevision" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE ON "ProfileItem" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "code", "titleEn", "titleZh", "summaryEn", "summaryZh", "clusterCode", "discarded" ON "Project" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "role", "status" ON "Partner" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT ON "PlanVersion" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "titleEn", "titleZh", "clusters" ON "Round" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER DELETE OR UPDATE OF "nameEn", "nameZh", "shownAs", "disabledAt" ON "Person" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE ON "Membership" FOR EACH ROW EXECUTE FUNCTION search_follows();
CREATE TRIGGER search_follows AFTER INSERT OR DELETE OR UPDATE OF "threadId", "body", "language", "visibility", "deletedAt" ON "Comment" FOR EACH ROW EXECUTE FUNCTION search_follows();

-- Pages that are kept go when what is searched changes.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SearchDocument" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();

SELECT rebuild_search_documents();
