-- DropIndex
DROP INDEX "Block_documentId_position_key";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "dir" TEXT;

-- AlterTable
ALTER TABLE "Block" ADD COLUMN     "foundKind" TEXT,
ADD COLUMN     "links" JSONB,
ALTER COLUMN "position" SET DATA TYPE DOUBLE PRECISION;

-- CreateIndex
CREATE INDEX "Block_documentId_position_idx" ON "Block"("documentId", "position");

-- What must stay true whatever the program does: only what an editor wrote has no span of the document.
ALTER TABLE "Block"
  DROP CONSTRAINT block_span,
  ADD CONSTRAINT block_span CHECK (start >= 0 AND (start < "end" OR start = "end" AND "editedText" IS NOT NULL));
ALTER TABLE "Article" ADD CONSTRAINT article_dir CHECK (dir IN ('ltr', 'rtl'));
