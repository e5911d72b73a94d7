-- What must stay true whatever the program does.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- History is append-only: the database itself refuses to change or remove what was written.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A document is immutable: only the count of how often it was seen may rise.
CREATE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'timesSeen' - 'bytes') IS DISTINCT FROM (to_jsonb(OLD) - 'timesSeen' - 'bytes')
     OR NEW.bytes IS DISTINCT FROM OLD.bytes OR NEW."timesSeen" < OLD."timesSeen" THEN
    RAISE EXCEPTION 'a document is immutable' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_immutable BEFORE UPDATE ON "Document" FOR EACH ROW EXECUTE FUNCTION refuse_document_change();
CREATE TRIGGER document_kept BEFORE DELETE ON "Document" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_kept BEFORE DELETE ON "Article" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A guid is permanent.
CREATE FUNCTION refuse_guid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published guid is permanent' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER publication_guid_permanent BEFORE UPDATE OF guid, "articleId", "firstPublishedAt" ON "Publication" FOR EACH ROW
  WHEN (OLD.guid IS DISTINCT FROM NEW.guid OR OLD."articleId" IS DISTINCT FROM NEW."articleId" OR OLD."firstPublishedAt" IS DISTINCT FROM NEW."firstPublishedAt")
  EXECUTE FUNCTION refuse_guid_change();
CREATE TRIGGER publication_kept BEFORE DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Article"
  ADD CONSTRAINT article_merged_has_lead CHECK ((status = 'merged') = ("mergedIntoId" IS NOT NULL)),
  ADD CONSTRAINT article_not_own_lead CHECK ("mergedIntoId" IS DISTINCT FROM id),
  ADD CONSTRAINT article_title_present CHECK (length(btrim(title)) > 0),
  ADD CONSTRAINT article_revision_positive CHECK (revision >= 1);
ALTER TABLE "Block"
  ADD CONSTRAINT block_span CHECK (start >= 0 AND start < "end"),
  ADD CONSTRAINT block_removed_has_reason CHECK (verdict = 'keep' OR reason IS NOT NULL);
ALTER TABLE "DuplicatePair"
  ADD CONSTRAINT pair_ordered CHECK ("aId" < "bId"),
  ADD CONSTRAINT pair_shares CHECK ("aInB" BETWEEN 0 AND 1 AND "bInA" BETWEEN 0 AND 1 AND resemblance BETWEEN 0 AND 1);
ALTER TABLE "User" ADD CONSTRAINT user_email_normal CHECK (email = lower(btrim(email)) AND email <> '');

-- Full-text search in whatever language: unstemmed, accents folded. The text is cut because a tsvector holds one megabyte at most.
CREATE FUNCTION article_search_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    setweight(to_tsvector('simple', unaccent(NEW.title)), 'A') ||
    setweight(to_tsvector('simple', unaccent(concat_ws(' ', NEW.dek, NEW.byline, NEW.caption, NEW.credit))), 'B') ||
    setweight(to_tsvector('simple', unaccent(left(NEW.text, 100000))), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER article_search_document BEFORE INSERT OR UPDATE OF title, dek, byline, caption, credit, text ON "Article"
  FOR EACH ROW EXECUTE FUNCTION article_search_document();
