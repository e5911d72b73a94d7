-- AlterTable
ALTER TABLE "Article" DROP COLUMN "suggestions",
ADD COLUMN     "sections" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ArticleTopic" ADD COLUMN     "ruleId" UUID;

-- CreateTable
CREATE TABLE "TopicRule" (
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "note" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TopicRule_topicId_idx" ON "TopicRule"("topicId");

-- CreateIndex
CREATE INDEX "ArticleTopic_ruleId_idx" ON "ArticleTopic"("ruleId");

-- AddForeignKey
ALTER TABLE "TopicRule" ADD CONSTRAINT "TopicRule_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The section labels of what is stored already. Offsets are UTF-16 units, which are PostgreSQL's characters only where none lies beyond
-- the basic plane; the few other documents keep no sections.
UPDATE "Article" a SET sections = labels.found
FROM (
  SELECT b."articleId", array_agg(DISTINCT btrim(substr(d.text, b.start + 1, b."end" - b.start))) AS found
  FROM "Block" b JOIN "Document" d ON d.id = b."documentId"
  WHERE b.residue = 'section-label' AND b."articleId" IS NOT NULL AND b."end" - b.start <= 60 AND d.text !~ '[\U00010000-\U0010FFFF]'
  GROUP BY b."articleId"
) labels
WHERE labels."articleId" = a.id;

-- What must stay true whatever the program does.
ALTER TABLE "ArticleTopic"
  ADD CONSTRAINT assigned_as CHECK ("assignedAs" IN ('person', 'suggestion', 'rule', 'merge')),
  ADD CONSTRAINT assigned_by_rule CHECK (("assignedAs" = 'rule') = ("ruleId" IS NOT NULL));
ALTER TABLE "TopicRule"
  ADD CONSTRAINT topic_rule_has_conditions CHECK (jsonb_typeof(conditions) = 'array' AND jsonb_array_length(conditions) > 0),
  ADD CONSTRAINT topic_rule_revision_positive CHECK (revision >= 1);
