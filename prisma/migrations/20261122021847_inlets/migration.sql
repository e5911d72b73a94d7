-- CreateTable
CREATE TABLE "Inlet" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "everyMinutes" INTEGER,
    "fetchesPages" BOOLEAN NOT NULL DEFAULT true,
    "paceMinutes" INTEGER NOT NULL DEFAULT 30,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastTriedAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "validatorsUrl" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Inlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InletPoll" (
    "id" BIGSERIAL NOT NULL,
    "inletId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "items" INTEGER NOT NULL DEFAULT 0,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "tookMs" INTEGER NOT NULL,
    "message" TEXT,

    CONSTRAINT "InletPoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeenItem" (
    "inletId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeenItem_pkey" PRIMARY KEY ("inletId","key","hash")
);

-- CreateTable
CREATE TABLE "HostTurn" (
    "host" TEXT NOT NULL,
    "holder" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostTurn_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE UNIQUE INDEX "Inlet_url_key" ON "Inlet"("url");

-- CreateIndex
CREATE INDEX "Inlet_sourceId_idx" ON "Inlet"("sourceId");

-- CreateIndex
CREATE INDEX "Inlet_state_nextAt_idx" ON "Inlet"("state", "nextAt");

-- CreateIndex
CREATE INDEX "InletPoll_inletId_at_idx" ON "InletPoll"("inletId", "at" DESC);

-- CreateIndex
CREATE INDEX "InletPoll_at_idx" ON "InletPoll"("at");

-- AddForeignKey
ALTER TABLE "Inlet" ADD CONSTRAINT "Inlet_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InletPoll" ADD CONSTRAINT "InletPoll_inletId_fkey" FOREIGN KEY ("inletId") REFERENCES "Inlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeenItem" ADD CONSTRAINT "SeenItem_inletId_fkey" FOREIGN KEY ("inletId") REFERENCES "Inlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;
