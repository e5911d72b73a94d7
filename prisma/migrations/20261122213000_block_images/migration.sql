-- AlterTable
ALTER TABLE "Block" ADD COLUMN     "image" JSONB;

-- An image block says which image, and nothing else does.
ALTER TABLE "Block" ADD CONSTRAINT block_image CHECK ((kind = 'image') = (image IS NOT NULL));

-- An image without a caption has no words of the document.
ALTER TABLE "Block"
  DROP CONSTRAINT block_span,
  ADD CONSTRAINT block_span CHECK (start >= 0 AND (start < "end" OR start = "end" AND ("editedText" IS NOT NULL OR kind = 'image')));
