-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "copies" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "firstTopicId" TEXT,
ADD COLUMN     "sourceWeight" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "weight" INTEGER NOT NULL DEFAULT 3;

ALTER TABLE "Source" ADD CONSTRAINT source_weight CHECK (weight BETWEEN 1 AND 5);

-- The source's weight stands on the article, where an index can have it beside the status. It is taken when the article comes in and when
-- its status changes; a new weight goes to what waits, of which there is little.
CREATE FUNCTION article_source_weight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT weight INTO NEW."sourceWeight" FROM "Source" WHERE id = NEW."sourceId";
  RETURN NEW;
END $$;
CREATE TRIGGER article_source_weight BEFORE INSERT OR UPDATE OF status ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_source_weight();
CREATE FUNCTION source_weight_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Article" SET "sourceWeight" = NEW.weight
    WHERE "sourceId" = NEW.id AND status IN ('pending', 'approved') AND "sourceWeight" <> NEW.weight;
  RETURN NULL;
END $$;
CREATE TRIGGER source_weight_changed AFTER UPDATE ON "Source" FOR EACH ROW
  WHEN (OLD.weight <> NEW.weight) EXECUTE FUNCTION source_weight_changed();

-- Open duplicate pairs of an article. The smaller id first, as articles are locked everywhere.
CREATE FUNCTION count_copies(of uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Article" a SET copies = counted.copies FROM (
    SELECT wanted.id, (SELECT count(*) FROM "DuplicatePair" p
      WHERE (p."aId" = wanted.id OR p."bId" = wanted.id) AND p.state = 'proposed' AND p.verdict = 'duplicate')::int AS copies
    FROM unnest(of) AS wanted(id) ORDER BY wanted.id) counted
  WHERE a.id = counted.id AND a.copies <> counted.copies
$$;
CREATE FUNCTION pair_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_copies(ARRAY[NEW."aId", NEW."bId"]);
  RETURN NULL;
END $$;
CREATE TRIGGER pair_copies AFTER INSERT OR UPDATE OF state, verdict ON "DuplicatePair"
  FOR EACH ROW EXECUTE FUNCTION pair_changed();

CREATE FUNCTION topic_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  article uuid := coalesce(NEW."articleId", OLD."articleId");
BEGIN
  UPDATE "Article" a SET "firstTopicId" = first.id
  FROM (SELECT min(t."topicId" COLLATE "C") AS id FROM "ArticleTopic" t WHERE t."articleId" = article) first
  WHERE a.id = article AND a."firstTopicId" IS DISTINCT FROM first.id;
  RETURN NULL;
END $$;
CREATE TRIGGER article_first_topic AFTER INSERT OR UPDATE OF "topicId" OR DELETE ON "ArticleTopic"
  FOR EACH ROW EXECUTE FUNCTION topic_changed();

UPDATE "Article" a SET copies = counted.copies FROM (
  SELECT id, count(*)::int AS copies FROM (
    SELECT "aId" AS id FROM "DuplicatePair" WHERE state = 'proposed' AND verdict = 'duplicate'
    UNION ALL SELECT "bId" FROM "DuplicatePair" WHERE state = 'proposed' AND verdict = 'duplicate') open
  GROUP BY id) counted
WHERE counted.id = a.id;
UPDATE "Article" a SET "firstTopicId" = first.id FROM (
  SELECT "articleId", min("topicId" COLLATE "C") AS id FROM "ArticleTopic" GROUP BY 1) first
WHERE first."articleId" = a.id;

-- One index an order, of what waits only: each gives a page without sorting, however deep.
CREATE INDEX "Article_queue_weight" ON "Article" (status, (-"sourceWeight"), "createdAt", id) WHERE status IN ('pending', 'approved');
CREATE INDEX "Article_queue_copies" ON "Article" (status, (-copies), "createdAt", id) WHERE status IN ('pending', 'approved');
CREATE INDEX "Article_queue_topic" ON "Article" (status, (coalesce("firstTopicId", '~') COLLATE "C"), "createdAt", id)
  WHERE status IN ('pending', 'approved');
CREATE INDEX "Article_queue_embargo" ON "Article"
  (status, (CASE WHEN "publishedAt" > "createdAt" THEN "publishedAt" ELSE 'infinity'::timestamptz END), "createdAt", id)
  WHERE status IN ('pending', 'approved');
