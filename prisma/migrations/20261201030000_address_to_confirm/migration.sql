-- The address that somebody wants instead of theirs: the link that is sent to it makes it theirs.
ALTER TABLE "MailedLink" ADD COLUMN "address" CITEXT;
