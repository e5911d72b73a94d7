-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'editor', 'publisher', 'admin');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('pending', 'approved', 'published', 'withdrawn', 'rejected', 'merged');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('keep', 'remove');

-- CreateEnum
CREATE TYPE "Decider" AS ENUM ('machine', 'rule', 'memory', 'person');

-- CreateEnum
CREATE TYPE "PairVerdict" AS ENUM ('duplicate', 'related');

-- CreateEnum
CREATE TYPE "PairState" AS ENUM ('proposed', 'merged', 'dismissed');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('imported', 'known', 'refused');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportOutcome" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "outcome" "OutcomeKind" NOT NULL,
    "code" TEXT,
    "message" TEXT,
    "documentId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "url" TEXT,
    "mediaType" TEXT NOT NULL,
    "charset" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "marks" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "timesSeen" INTEGER NOT NULL DEFAULT 1,
    "supersedesId" UUID,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "status" "Status" NOT NULL DEFAULT 'pending',
    "rejectCode" TEXT,
    "rejectNote" TEXT,
    "title" TEXT NOT NULL,
    "dek" TEXT,
    "byline" TEXT,
    "dateline" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "lang" TEXT,
    "caption" TEXT,
    "credit" TEXT,
    "canonicalUrl" TEXT,
    "imageUrl" TEXT,
    "found" JSONB NOT NULL,
    "splitReason" TEXT,
    "text" TEXT NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "residueCount" INTEGER NOT NULL,
    "sketch" INTEGER[],
    "suggestions" JSONB NOT NULL,
    "mergedIntoId" UUID,
    "bodyFromId" UUID,
    "search" tsvector,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "articleId" UUID,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "decidedBy" "Decider" NOT NULL,
    "deciderName" TEXT,
    "residue" TEXT,
    "reason" TEXT,
    "evidence" JSONB,
    "editedText" TEXT,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vocabulary" (
    "scheme" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Vocabulary_pkey" PRIMARY KEY ("scheme")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "parentId" TEXT,
    "labels" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "topicId" TEXT NOT NULL,
    "assignedAs" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicatePair" (
    "id" UUID NOT NULL,
    "aId" UUID NOT NULL,
    "bId" UUID NOT NULL,
    "verdict" "PairVerdict" NOT NULL,
    "state" "PairState" NOT NULL DEFAULT 'proposed',
    "aInB" DOUBLE PRECISION NOT NULL,
    "bInA" DOUBLE PRECISION NOT NULL,
    "resemblance" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DuplicatePair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "guid" TEXT NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "articleIds" UUID[],
    "batchId" UUID,
    "data" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "undoesId" BIGINT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "SignInFailure_account_at_idx" ON "SignInFailure"("account", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE INDEX "Import_startedAt_idx" ON "Import"("startedAt" DESC);

-- CreateIndex
CREATE INDEX "Import_startedById_idx" ON "Import"("startedById");

-- CreateIndex
CREATE INDEX "ImportOutcome_importId_idx" ON "ImportOutcome"("importId");

-- CreateIndex
CREATE INDEX "ImportOutcome_documentId_idx" ON "ImportOutcome"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_supersedesId_key" ON "Document"("supersedesId");

-- CreateIndex
CREATE INDEX "Document_url_idx" ON "Document"("url");

-- CreateIndex
CREATE UNIQUE INDEX "Document_sourceId_origin_sha256_key" ON "Document"("sourceId", "origin", "sha256");

-- CreateIndex
CREATE INDEX "Article_status_createdAt_id_idx" ON "Article"("status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_createdAt_id_idx" ON "Article"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_sourceId_status_idx" ON "Article"("sourceId", "status");

-- CreateIndex
CREATE INDEX "Article_lang_idx" ON "Article"("lang");

-- CreateIndex
CREATE INDEX "Article_mergedIntoId_idx" ON "Article"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Article_bodyFromId_idx" ON "Article"("bodyFromId");

-- CreateIndex
CREATE INDEX "Article_search_idx" ON "Article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Article_sketch_idx" ON "Article" USING GIN ("sketch" array_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Article_documentId_ordinal_key" ON "Article"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Block_articleId_position_idx" ON "Block"("articleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Block_documentId_position_key" ON "Block"("documentId", "position");

-- CreateIndex
CREATE INDEX "Topic_parentId_idx" ON "Topic"("parentId");

-- CreateIndex
CREATE INDEX "Topic_scheme_idx" ON "Topic"("scheme");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicId_idx" ON "ArticleTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleTopic_articleId_topicId_key" ON "ArticleTopic"("articleId", "topicId");

-- CreateIndex
CREATE INDEX "DuplicatePair_bId_idx" ON "DuplicatePair"("bId");

-- CreateIndex
CREATE INDEX "DuplicatePair_state_verdict_createdAt_id_idx" ON "DuplicatePair"("state", "verdict", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "DuplicatePair_aId_bId_key" ON "DuplicatePair"("aId", "bId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_articleId_key" ON "Publication"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_guid_key" ON "Publication"("guid");

-- CreateIndex
CREATE INDEX "Publication_firstPublishedAt_id_idx" ON "Publication"("firstPublishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_undoesId_key" ON "AuditEvent"("undoesId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_batchId_idx" ON "AuditEvent"("batchId");

-- CreateIndex
CREATE INDEX "AuditEvent_articleIds_idx" ON "AuditEvent" USING GIN ("articleIds" array_ops);

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportOutcome" ADD CONSTRAINT "ImportOutcome_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportOutcome" ADD CONSTRAINT "ImportOutcome_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_bodyFromId_fkey" FOREIGN KEY ("bodyFromId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_scheme_fkey" FOREIGN KEY ("scheme") REFERENCES "Vocabulary"("scheme") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
