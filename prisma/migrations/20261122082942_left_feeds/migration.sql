-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN     "leftLanguages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "leftTopics" TEXT[] DEFAULT ARRAY[]::TEXT[];
