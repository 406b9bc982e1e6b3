-- Projects with lives: statuses in the shares a programme has after two years, each reached by the moves that lead there
-- on days of the past; milestones, updates and indicators of those that were agreed. Drawn from hashes of their numbers,
-- so that the same numbers always make the same projects. Expects :first and :last, numbers of the projects of each cluster.
CREATE FUNCTION pg_temp.chance(n int, salt text) RETURNS float LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('x' || substr(md5(n || salt), 1, 7))::bit(28)::int / 268435456.0 $$;

CREATE TEMP TABLE ways (upto float, status "ProjectStatus", way "ProjectStatus"[]);
INSERT INTO ways VALUES
  (0.10, 'PROPOSED', '{DRAFT,PROPOSED}'), (0.18, 'UNDER_REVIEW', '{DRAFT,PROPOSED,UNDER_REVIEW}'),
  (0.22, 'CHANGES_REQUESTED', '{DRAFT,PROPOSED,UNDER_REVIEW,CHANGES_REQUESTED}'),
  (0.28, 'AGREED', '{DRAFT,PROPOSED,UNDER_REVIEW,AGREED}'),
  (0.33, 'AGREED', '{DRAFT,PROPOSED,UNDER_REVIEW,CHANGES_REQUESTED,PROPOSED,UNDER_REVIEW,AGREED}'),
  (0.60, 'IN_PROGRESS', '{DRAFT,PROPOSED,UNDER_REVIEW,AGREED,IN_PROGRESS}'),
  (0.63, 'ON_HOLD', '{DRAFT,PROPOSED,UNDER_REVIEW,AGREED,IN_PROGRESS,ON_HOLD}'),
  (0.83, 'COMPLETED', '{DRAFT,PROPOSED,UNDER_REVIEW,AGREED,IN_PROGRESS,COMPLETED}'),
  (0.92, 'DECLINED', '{DRAFT,PROPOSED,UNDER_REVIEW,DECLINED}'), (0.96, 'WITHDRAWN', '{DRAFT,PROPOSED,WITHDRAWN}'),
  (1.01, 'CANCELLED', '{DRAFT,PROPOSED,UNDER_REVIEW,AGREED,IN_PROGRESS,CANCELLED}');

CREATE TEMP TABLE drawn AS
  SELECT (c.rank - 1) * 100000 + i AS n, c.code AS cluster, w.status, w.way
  FROM (SELECT code, row_number() OVER (ORDER BY code)::int AS rank FROM "Cluster") c
  CROSS JOIN generate_series(:first, :last) i
  CROSS JOIN LATERAL (
    SELECT * FROM ways WHERE pg_temp.chance((c.rank - 1) * 100000 + i, 'status') < upto ORDER BY upto LIMIT 1) w;

CREATE TEMP TABLE steps AS
  SELECT d.n, s.seq::int, s."to", 1 + pg_temp.chance(d.n, 'stay' || s.seq) ^ 2 * CASE s."to" WHEN 'AGREED' THEN 60
    WHEN 'IN_PROGRESS' THEN 600 WHEN 'PROPOSED' THEN 30 ELSE 45 END AS stay
  FROM drawn d, unnest(d.way) WITH ORDINALITY s("to", seq);
CREATE TEMP TABLE moves AS
  SELECT n, seq, "to", lag("to") OVER lives AS "from",
    now() - interval '1 day' * (sum(stay) OVER (PARTITION BY n) - coalesce(sum(stay) OVER before, 0)
      + pg_temp.chance(n, 'since') ^ 2 * 300) AS at
  FROM steps
  WINDOW lives AS (PARTITION BY n ORDER BY seq),
    before AS (PARTITION BY n ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

INSERT INTO "Project" (code, status, "originalLanguage", "titleEn", "titleZh", "summaryEn", "clusterCode", themes, challenges,
    "startsOn", "endsOn", "createdAt", "updatedAt")
  SELECT 'ZY-2026-' || lpad(d.n::text, 6, '0'), d.status, 'en', 'What ' || (ARRAY['parks', 'streets', 'schools', 'rivers',
      'workshops', 'markets', 'harbours'])[1 + d.n % 7] || ' can learn ' || d.n, '互学互鉴' || d.n,
    'What two places do together, told in a sentence or two.', d.cluster,
    ARRAY(SELECT DISTINCT t.code FROM (SELECT code, row_number() OVER (ORDER BY code) - 1 AS rank, count(*) OVER () AS all
      FROM "Theme" WHERE "clusterCode" = d.cluster) t
      WHERE t.rank = floor(pg_temp.chance(d.n, 'theme') * t.all)
        OR pg_temp.chance(d.n, 'both') < 0.4 AND t.rank = floor(pg_temp.chance(d.n, 'other') * t.all)),
    ARRAY(SELECT code FROM "Challenge" WHERE pg_temp.chance(d.n, code) < 0.4),
    (m.began + interval '90 days')::date, (m.began + interval '90 days' + interval '1 day' * (400 + 500 * pg_temp.chance(d.n, 'long')))::date,
    m.began, m.last
  FROM drawn d JOIN (SELECT n, min(at) AS began, max(at) AS last FROM moves GROUP BY n) m USING (n) ORDER BY m.began;
CREATE TEMP TABLE made AS
  SELECT p.id, p.status, p."startsOn", d.n, d.way FROM drawn d JOIN "Project" p ON p.code = 'ZY-2026-' || lpad(d.n::text, 6, '0');
CREATE INDEX ON made (n);

WITH places AS (
  SELECT id, "sideCode" AS side, row_number() OVER (PARTITION BY "sideCode" ORDER BY id) - 1 AS rank,
    count(*) OVER (PARTITION BY "sideCode") AS all FROM "Place")
INSERT INTO "Partner" ("projectId", "placeId", role, level, status, "respondedAt")
  SELECT m.id, l.id, part.role, part.level, part.status, CASE part.status WHEN 'INVITED' THEN NULL ELSE now() END
  FROM made m CROSS JOIN LATERAL (VALUES
    (CASE WHEN pg_temp.chance(m.n, 'side') < 0.5 THEN 'EU' ELSE 'CN' END, 'LEAD'::"PartnerRole", 'MANAGE'::"PartnerLevel", 'ACCEPTED'::"PartnerStatus"),
    (CASE WHEN pg_temp.chance(m.n, 'side') < 0.5 THEN 'CN' ELSE 'EU' END, 'PARTNER', 'EDIT',
      CASE WHEN m.status = 'PROPOSED' AND pg_temp.chance(m.n, 'asked') < 0.5 THEN 'INVITED' ELSE 'ACCEPTED' END::"PartnerStatus")
  ) part(side, role, level, status)
  JOIN places l ON l.side = part.side AND l.rank = floor(pg_temp.chance(m.n, 'place' || part.side) ^ 1.5 * l.all);

INSERT INTO "Transition" ("projectId", seq, "from", "to", "personId", "actingAs", at, reason)
  SELECT made.id, m.seq, m."from", m."to", (SELECT min(id) FROM "Person"), 'COORDINATOR', m.at, 'For a reason.'
  FROM moves m JOIN made USING (n) ORDER BY made.id, m.seq;

INSERT INTO "Milestone" ("projectId", title, language, "dueOn", "baselineOn", "expectedOn", "completedOn")
  SELECT id, 'Step ' || k, 'en', due, base, CASE WHEN due >= current_date AND pg_temp.chance(n, 'later' || k) < 0.15 THEN due + 45 END,
    CASE WHEN status = 'COMPLETED' OR due < current_date AND pg_temp.chance(n, 'done' || k) < 0.9
      THEN least(due + (pg_temp.chance(n, 'slip' || k) * 40 - 25)::int, current_date) END
  FROM made, generate_series(1, 4) k, LATERAL (SELECT "startsOn" + k * 110 AS base) b,
    LATERAL (SELECT base + CASE WHEN pg_temp.chance(n, 'amended' || k) < 0.2 THEN 30 ELSE 0 END AS due) d
  WHERE 'AGREED' = ANY (way);

INSERT INTO "Update" ("projectId", "authorId", body, language, "createdAt")
  SELECT made.id, (SELECT min(id) FROM "Person"), 'Going on.', 'en', m.at + k * interval '80 days'
  FROM made JOIN moves m ON m.n = made.n AND m."to" = 'IN_PROGRESS', generate_series(1, 6) k
  WHERE m.at + k * interval '80 days' < now();

INSERT INTO "PlanSection" ("projectId", section, content)
  SELECT id, 'results', jsonb_build_object('indicators', jsonb_build_array(
    jsonb_build_object('key', 'reached', 'kind', 'PEOPLE_REACHED', 'target', 1000 + n % 9000, 'unit', jsonb_build_object('en', 'people')),
    jsonb_build_object('key', 'second', 'kind', (ARRAY['PEOPLE_TRAINED', 'PILOTS', 'JOBS', 'CO2_SAVED', 'OTHER'])[1 + n % 5],
      'target', 10 + n % 90, 'unit', jsonb_build_object('en', 't'))))
  FROM made WHERE 'AGREED' = ANY (way);
INSERT INTO "IndicatorValue" ("projectId", indicator, "on", value, "personId")
  SELECT id, key, "startsOn" + k * 100, k * 300, (SELECT min(id) FROM "Person")
  FROM made, (VALUES ('reached'), ('second')) keys(key), generate_series(1, 2) k
  WHERE 'IN_PROGRESS' = ANY (way) AND "startsOn" + k * 100 < current_date;

INSERT INTO "Thread" ("projectId") SELECT id FROM made;
DROP TABLE ways, drawn, steps, moves, made;
DROP FUNCTION pg_temp.chance(int, text);
ANALYZE;
