-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "stoppedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Upload_importId_idx" ON "Upload"("importId");

-- CreateIndex
CREATE INDEX "Upload_leaseUntil_idx" ON "Upload"("leaseUntil");

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
