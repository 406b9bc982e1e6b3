-- How much somebody is told by mail of whatever they settled nothing of by itself.
ALTER TABLE "MailPreference" ADD COLUMN "level" "MailLevel" NOT NULL DEFAULT 'EVERYTHING';
