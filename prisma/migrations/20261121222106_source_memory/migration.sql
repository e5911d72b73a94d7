-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "storyCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "usesMemory" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "CleaningRule" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "match" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "residue" TEXT NOT NULL,
    "note" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CleaningRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeenLine" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sample" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "atEdge" INTEGER NOT NULL,
    "firstAt" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "SeenLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CleaningRule_sourceId_idx" ON "CleaningRule"("sourceId");

-- CreateIndex
CREATE INDEX "SeenLine_sourceId_stories_idx" ON "SeenLine"("sourceId", "stories");

-- CreateIndex
CREATE UNIQUE INDEX "SeenLine_sourceId_form_hash_key" ON "SeenLine"("sourceId", "form", "hash");

-- CreateIndex
CREATE INDEX "AuditEvent_sourceId_id_idx" ON "AuditEvent"("sourceId", "id" DESC);

-- AddForeignKey
ALTER TABLE "CleaningRule" ADD CONSTRAINT "CleaningRule_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeenLine" ADD CONSTRAINT "SeenLine_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must stay true whatever the program does.
ALTER TABLE "CleaningRule"
  ADD CONSTRAINT rule_has_words CHECK (length(btrim(words)) > 0),
  ADD CONSTRAINT rule_revision_positive CHECK (revision >= 1);
ALTER TABLE "SeenLine"
  ADD CONSTRAINT seen_form CHECK (form IN ('words', 'shape')),
  ADD CONSTRAINT seen_state CHECK (state IN ('open', 'confirmed', 'refused')),
  ADD CONSTRAINT seen_counts CHECK (stories >= 1 AND documents BETWEEN 1 AND stories AND kept BETWEEN 0 AND stories AND "atEdge" BETWEEN 0 AND stories);
