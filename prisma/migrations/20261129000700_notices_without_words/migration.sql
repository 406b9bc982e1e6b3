-- How a comment begins is read from the comment: words that were deleted or corrected were kept here.
UPDATE "Notification" SET "detail" = "detail" - 'begins' WHERE "detail" ? 'begins';
