-- CreateTable
CREATE TABLE "RefusedTopic" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "topicId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RefusedTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicModel" (
    "topicId" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "fits" INTEGER NOT NULL,
    "doesNotFit" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "TopicModel_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "TopicLesson" (
    "topicId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "eventId" BIGINT NOT NULL,
    "articleId" UUID NOT NULL,
    "fits" BOOLEAN NOT NULL,

    CONSTRAINT "TopicLesson_pkey" PRIMARY KEY ("topicId","place")
);

-- CreateTable
CREATE TABLE "LessonText" (
    "eventId" BIGINT NOT NULL,
    "articleId" UUID NOT NULL,
    "features" JSONB NOT NULL,

    CONSTRAINT "LessonText_pkey" PRIMARY KEY ("eventId","articleId")
);

-- CreateTable
CREATE TABLE "LearningState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "upToEventId" BIGINT NOT NULL,

    CONSTRAINT "LearningState_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RefusedTopic_topicId_idx" ON "RefusedTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "RefusedTopic_articleId_topicId_key" ON "RefusedTopic"("articleId", "topicId");

-- CreateIndex
CREATE INDEX "AuditEvent_action_id_idx" ON "AuditEvent"("action", "id");

-- AddForeignKey
ALTER TABLE "RefusedTopic" ADD CONSTRAINT "RefusedTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefusedTopic" ADD CONSTRAINT "RefusedTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicModel" ADD CONSTRAINT "TopicModel_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicLesson" ADD CONSTRAINT "TopicLesson_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "TopicModel"("topicId") ON DELETE CASCADE ON UPDATE CASCADE;
