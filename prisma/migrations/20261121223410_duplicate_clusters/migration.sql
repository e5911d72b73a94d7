-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "reprintOfId" UUID,
ADD COLUMN     "urlKey" TEXT;

-- AlterTable
ALTER TABLE "DuplicatePair" ADD COLUMN     "isUpdate" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CommonShingle" (
    "value" INTEGER NOT NULL,

    CONSTRAINT "CommonShingle_pkey" PRIMARY KEY ("value")
);

-- CreateIndex
CREATE INDEX "Article_reprintOfId_idx" ON "Article"("reprintOfId");

-- CreateIndex
CREATE INDEX "Article_urlKey_idx" ON "Article"("urlKey");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_reprintOfId_fkey" FOREIGN KEY ("reprintOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
