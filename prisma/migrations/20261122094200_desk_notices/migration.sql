-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "revisions" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "Presence" (
    "tab" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("tab","userId")
);

-- CreateIndex
CREATE INDEX "Presence_until_idx" ON "Presence"("until");

-- Tells all servers of an act, with its commit and never before. A notice holds 8,000 bytes: a hundred articles and a name fit.
CREATE FUNCTION desk_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('copydesk_desk', json_build_object(
    'kind', 'act', 'id', NEW.id::text, 'action', NEW.action, 'by', NEW."actorId", 'name', left(NEW."actorName", 100),
    'articleIds', NEW."articleIds"[1:100], 'more', cardinality(NEW."articleIds") > 100)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_told AFTER INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION desk_act();
