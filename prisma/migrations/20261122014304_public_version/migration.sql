-- CreateTable
CREATE TABLE "PublicVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublicVersion_pkey" PRIMARY KEY ("id")
);

-- Raises the version once a transaction, at its end: deferred, so that the row is locked last and for a moment only, whatever else the
-- transaction locked. A notice wakes the servers; it is given out with the commit, never before.
CREATE FUNCTION public_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('copydesk.public_changed', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('copydesk.public_changed', pg_current_xact_id()::text, true);
    INSERT INTO "PublicVersion" AS v (id, version, "changedAt") VALUES (1, 1, clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET version = v.version + 1, "changedAt" = clock_timestamp();
    PERFORM pg_notify('copydesk_public', '');
  END IF;
  RETURN NULL;
END $$;
ALTER TABLE "PublicVersion" ADD CONSTRAINT public_version_one_row CHECK (id = 1);

CREATE CONSTRAINT TRIGGER public_publication AFTER INSERT OR UPDATE ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public_changed();
-- Every change of an article's blocks and topics raises its revision.
CREATE CONSTRAINT TRIGGER public_article AFTER UPDATE ON "Article"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status IN ('published', 'withdrawn', 'merged') OR NEW.status IN ('published', 'withdrawn', 'merged'))
  EXECUTE FUNCTION public_changed();
CREATE CONSTRAINT TRIGGER public_topic AFTER UPDATE ON "Topic"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.labels IS DISTINCT FROM NEW.labels OR OLD."parentId" IS DISTINCT FROM NEW."parentId")
  EXECUTE FUNCTION public_changed();
CREATE CONSTRAINT TRIGGER public_source AFTER UPDATE ON "Source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.key IS DISTINCT FROM NEW.key)
  EXECUTE FUNCTION public_changed();
