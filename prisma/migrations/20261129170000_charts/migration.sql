-- The page that was called pictures is called charts.
UPDATE "SavedView" SET page = 'charts' WHERE page = 'pictures';
