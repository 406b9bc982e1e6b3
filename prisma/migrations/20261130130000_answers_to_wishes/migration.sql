-- Which of the invited places a comment answers, that said what it would have otherwise.
CREATE TABLE "WishAnswer" (
    "commentId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "WishAnswer_pkey" PRIMARY KEY ("commentId", "placeId")
);
CREATE INDEX "WishAnswer_placeId_idx" ON "WishAnswer"("placeId");
ALTER TABLE "WishAnswer"
  ADD CONSTRAINT "WishAnswer_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "WishAnswer_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What counted as an answer until now stays one: the lead place's first comment since that the invited place can read.
INSERT INTO "WishAnswer" ("commentId", "placeId")
SELECT min(c.id), i."placeId"
FROM "Partner" i JOIN "Thread" th ON th."projectId" = i."projectId" JOIN "Comment" c ON c."threadId" = th.id
  JOIN "Membership" r ON r."personId" = c."authorId"
  JOIN "Partner" l ON l."projectId" = i."projectId" AND l."placeId" = r."placeId" AND l.role = 'LEAD'
WHERE i.status = 'INVITED' AND c."createdAt" > i."wishedAt" AND c."deletedAt" IS NULL AND c.visibility = 'SIGNED_IN'
GROUP BY i."projectId", i."placeId";
