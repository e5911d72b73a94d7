-- CreateTable
CREATE TABLE "Redirect" (
    "fromKey" TEXT NOT NULL,
    "toKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("fromKey")
);

-- CreateIndex
CREATE INDEX "Redirect_toKey_idx" ON "Redirect"("toKey");
