-- AlterTable
ALTER TABLE "Inlet" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'feed';
