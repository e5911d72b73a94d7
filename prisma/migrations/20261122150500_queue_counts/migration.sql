-- The queue by age has an index of what waits too, with all that the menus and tabs count, so that counting fetches no article.
CREATE INDEX "Article_queue_age" ON "Article" (status, "createdAt", id) INCLUDE ("sourceId", lang, "residueCount", "reprintOfId")
  WHERE status IN ('pending', 'approved');
DROP INDEX "Article_queue_copies";
CREATE INDEX "Article_queue_copies" ON "Article" (status, (-copies), "createdAt", id) INCLUDE ("reprintOfId")
  WHERE status IN ('pending', 'approved');

-- Open duplicate pairs of an article with articles that stand for themselves: what was merged elsewhere is no copy to look at. Looking
-- at every pair whenever they are counted took most of the time of the tabs.
CREATE OR REPLACE FUNCTION count_copies(of uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Article" a SET copies = counted.copies FROM (
    SELECT wanted.id, (SELECT count(*) FROM "DuplicatePair" p
      JOIN "Article" other ON other.id = CASE WHEN p."aId" = wanted.id THEN p."bId" ELSE p."aId" END
      WHERE (p."aId" = wanted.id OR p."bId" = wanted.id) AND p.state = 'proposed' AND p.verdict = 'duplicate'
        AND other.status <> 'merged')::int AS copies
    FROM unnest(of) AS wanted(id) ORDER BY wanted.id) counted
  WHERE a.id = counted.id AND a.copies <> counted.copies
$$;
CREATE FUNCTION article_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_copies(ARRAY(
    SELECT CASE WHEN p."aId" = NEW.id THEN p."bId" ELSE p."aId" END FROM "DuplicatePair" p
    WHERE (p."aId" = NEW.id OR p."bId" = NEW.id) AND p.state = 'proposed' AND p.verdict = 'duplicate'));
  RETURN NULL;
END $$;
CREATE TRIGGER article_copies AFTER UPDATE OF status ON "Article" FOR EACH ROW
  WHEN ((OLD.status = 'merged') <> (NEW.status = 'merged')) EXECUTE FUNCTION article_merged();
SELECT count_copies(array_agg(id)) FROM "Article" WHERE copies > 0;
