-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feed" (
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "tokenHash" TEXT,
    "filter" JSONB NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Correction_publicationId_idx" ON "Correction"("publicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_slug_key" ON "Feed"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Feed_tokenHash_key" ON "Feed"("tokenHash");

-- CreateIndex
CREATE INDEX "Publication_withdrawnAt_idx" ON "Publication"("withdrawnAt");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A feed is public under a slug or private under a token, never both.
ALTER TABLE "Feed" ADD CONSTRAINT feed_public_or_private CHECK ((slug IS NULL) <> ("tokenHash" IS NULL));

-- Words and filters of feeds are public; when a private one was last asked for is not.
CREATE CONSTRAINT TRIGGER public_feed AFTER INSERT ON "Feed"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_changed();
CREATE CONSTRAINT TRIGGER public_feed_update AFTER UPDATE ON "Feed"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.revision IS DISTINCT FROM NEW.revision)
  EXECUTE FUNCTION public_changed();
CREATE CONSTRAINT TRIGGER public_correction AFTER INSERT OR DELETE ON "Correction"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_changed();

-- When a story first appeared stays, but what is yet to appear can be put off.
DROP TRIGGER publication_guid_permanent ON "Publication";
CREATE TRIGGER publication_guid_permanent BEFORE UPDATE OF guid, "articleId", "firstPublishedAt" ON "Publication" FOR EACH ROW
  WHEN (OLD.guid IS DISTINCT FROM NEW.guid OR OLD."articleId" IS DISTINCT FROM NEW."articleId"
    OR (OLD."firstPublishedAt" IS DISTINCT FROM NEW."firstPublishedAt" AND OLD."firstPublishedAt" <= now()))
  EXECUTE FUNCTION refuse_guid_change();
