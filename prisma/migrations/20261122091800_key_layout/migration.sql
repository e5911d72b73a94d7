-- AlterTable
ALTER TABLE "User" ADD COLUMN     "keyLayout" JSONB NOT NULL DEFAULT '{}';
