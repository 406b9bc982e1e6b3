-- Whose agreement an amendment needs beside the places': the cluster's lead, not the lead place.
ALTER TABLE "Amendment" RENAME COLUMN "leadMustAgree" TO "clusterLeadMustAgree";
