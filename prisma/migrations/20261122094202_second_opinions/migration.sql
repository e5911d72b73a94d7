-- CreateTable
CREATE TABLE "SecondOpinion" (
    "eventId" BIGINT NOT NULL,
    "articleId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "code" TEXT,
    "topicIds" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondOpinion_pkey" PRIMARY KEY ("eventId")
);

-- CreateIndex
CREATE INDEX "SecondOpinion_at_eventId_idx" ON "SecondOpinion"("at" DESC, "eventId" DESC);
