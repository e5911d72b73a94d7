-- AlterTable
ALTER TABLE "Block" ADD COLUMN     "layout" JSONB;
