-- CreateTable
CREATE TABLE "DeskSetting" (
    "id" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "DeskSetting_pkey" PRIMARY KEY ("id")
);
