-- AlterTable
ALTER TABLE "Webhook" ADD COLUMN     "oldSecret" TEXT,
ADD COLUMN     "oldSecretUntil" TIMESTAMPTZ(3);
