-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN     "leftSources" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "topicId" TEXT,
ALTER COLUMN "publicationId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Announcement_topicId_idx" ON "Announcement"("topicId");

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- An announcement is of a story or of a topic.
ALTER TABLE "Announcement" ADD CONSTRAINT announcement_of_one CHECK (num_nonnulls("publicationId", "topicId") = 1);

-- Whether a topic is in use and what took its place shows too: in the list of feeds, and at the topic's own.
DROP TRIGGER public_topic ON "Topic";
CREATE CONSTRAINT TRIGGER public_topic AFTER UPDATE ON "Topic"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.labels, OLD."parentId", OLD.active, OLD."mergedIntoId") IS DISTINCT FROM (NEW.labels, NEW."parentId", NEW.active, NEW."mergedIntoId"))
  EXECUTE FUNCTION public_changed();

-- Announces a topic that is another now, whoever changes it: an editor, an undo, a new edition of a vocabulary. Whether any reader sees
-- something under it is looked at when it is told.
CREATE FUNCTION announce_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Announcement" ("topicId", kind, "dueAt", "leftTopics")
    VALUES (NEW.id, 'topic', now(), array_remove(ARRAY[nullif(OLD."parentId", NEW."parentId")], NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER announce_topic AFTER UPDATE ON "Topic" FOR EACH ROW
  WHEN ((OLD.labels, OLD."parentId", OLD.active, OLD."mergedIntoId") IS DISTINCT FROM (NEW.labels, NEW."parentId", NEW.active, NEW."mergedIntoId"))
  EXECUTE FUNCTION announce_topic();
