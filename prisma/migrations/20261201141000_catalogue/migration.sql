-- The catalogue of places is filtered, counted and sorted by a few words of each place, which stand in many tables beside
-- long texts. Here they stand together: triggers write them, in the transaction that writes what they are made of.

CREATE TABLE "CatalogueEntry" (
    "placeId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "foldedEn" TEXT NOT NULL,
    "foldedZh" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "themes" TEXT[],
    "challenges" TEXT[],

    CONSTRAINT "CatalogueEntry_pkey" PRIMARY KEY ("placeId")
);
CREATE UNIQUE INDEX "CatalogueEntry_slug_key" ON "CatalogueEntry"("slug");
ALTER TABLE "CatalogueEntry" ADD CONSTRAINT "CatalogueEntry_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who takes part, with a published profile. By the themes printed for it and by those of what it offers and seeks a place
-- is found; where the brochure does not write of it, it comes last.
CREATE VIEW "CatalogueSource" AS
  SELECT p.id AS "placeId", p.slug, p."sideCode" AS "side", p.kind, p.country, p."nameEn", p."nameZh",
    fold(p."nameEn") AS "foldedEn", fold(p."nameZh") AS "foldedZh", r.population,
    coalesce(r."sourcePage", 2147483647) AS "page", p.lat, p.lon,
    ARRAY(SELECT own."themeCode" FROM "PlaceTheme" own WHERE own."placeId" = p.id
      UNION SELECT unnest(i.themes) FROM "ProfileItem" i WHERE i."revisionId" = r.id ORDER BY 1) AS "themes",
    ARRAY(SELECT own."challengeCode" FROM "PlaceChallenge" own WHERE own."placeId" = p.id ORDER BY 1) AS "challenges"
  FROM "Place" p JOIN "ProfileRevision" r ON r."placeId" = p.id AND r.status = 'PUBLISHED'
  WHERE p."retiredAt" IS NULL;

-- Brings the entries of these places to what they are now made of. The places are held first, so that of two who change
-- one the later sees what the earlier wrote.
CREATE FUNCTION write_catalogue_entries(int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Place" p WHERE p.id = ANY ($1) ORDER BY p.id FOR NO KEY UPDATE;
  DELETE FROM "CatalogueEntry" e WHERE e."placeId" = ANY ($1)
    AND NOT EXISTS (SELECT FROM "CatalogueSource" s WHERE s."placeId" = e."placeId");
  UPDATE "CatalogueEntry" e SET "slug" = s."slug", "side" = s."side", "kind" = s."kind", "country" = s."country",
    "nameEn" = s."nameEn", "nameZh" = s."nameZh", "foldedEn" = s."foldedEn", "foldedZh" = s."foldedZh",
    "population" = s."population", "page" = s."page", "lat" = s."lat", "lon" = s."lon", "themes" = s."themes",
    "challenges" = s."challenges"
  FROM "CatalogueSource" s WHERE s."placeId" = ANY ($1) AND e."placeId" = s."placeId" AND ROW(e.*) IS DISTINCT FROM ROW(s.*);
  INSERT INTO "CatalogueEntry" SELECT s.* FROM "CatalogueSource" s WHERE s."placeId" = ANY ($1)
    AND NOT EXISTS (SELECT FROM "CatalogueEntry" e WHERE e."placeId" = s."placeId");
END $$;

-- All of them, where what they are made of has changed: in a migration, or by hand.
CREATE FUNCTION rebuild_catalogue() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM write_catalogue_entries(ARRAY(SELECT id FROM "Place"));
  RETURN (SELECT count(*) FROM "CatalogueEntry");
END $$;

CREATE FUNCTION catalogue_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'Place' THEN PERFORM write_catalogue_entries(ARRAY(SELECT id FROM changed));
    WHEN 'ProfileItem' THEN
      PERFORM write_catalogue_entries(ARRAY(SELECT DISTINCT r."placeId" FROM changed
        JOIN "ProfileRevision" r ON r.id = changed."revisionId" AND r.status = 'PUBLISHED'));
    ELSE PERFORM write_catalogue_entries(ARRAY(SELECT DISTINCT "placeId" FROM changed));
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER catalogue_follows_insert AFTER INSERT ON "Place" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_update AFTER UPDATE ON "Place" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_insert AFTER INSERT ON "PlaceTheme" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_update AFTER UPDATE ON "PlaceTheme" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_delete AFTER DELETE ON "PlaceTheme" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_insert AFTER INSERT ON "PlaceChallenge" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_update AFTER UPDATE ON "PlaceChallenge" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_delete AFTER DELETE ON "PlaceChallenge" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_insert AFTER INSERT ON "ProfileRevision" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_update AFTER UPDATE ON "ProfileRevision" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_delete AFTER DELETE ON "ProfileRevision" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_insert AFTER INSERT ON "ProfileItem" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_update AFTER UPDATE ON "ProfileItem" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();
CREATE TRIGGER catalogue_follows_delete AFTER DELETE ON "ProfileItem" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_follows();

-- Pages that are kept go when the catalogue changes.
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CatalogueEntry" FOR EACH STATEMENT EXECUTE FUNCTION tell_change();

SELECT rebuild_catalogue();
