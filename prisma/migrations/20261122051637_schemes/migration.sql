-- AlterTable
ALTER TABLE "Vocabulary" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- The scheme that every desk begins with.
INSERT INTO "Vocabulary" ("scheme", "version", "attribution", "name") VALUES ('desk', '1', '', 'Desk')
ON CONFLICT ("scheme") DO UPDATE SET "name" = excluded."name";
