-- The page that was called pictures is called charts.
ALTER TABLE "SavedView" DROP CONSTRAINT "SavedView_name";
UPDATE "SavedView" SET page = 'charts' WHERE page = 'pictures';
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name"
  CHECK ("name" <> '' AND "page" IN ('board', 'table', 'timeline', 'charts'));
