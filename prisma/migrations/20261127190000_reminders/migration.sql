-- CreateTable
CREATE TABLE "Reminder" (
    "learnerId" UUID NOT NULL,
    "hour" INTEGER NOT NULL,
    "byEmail" BOOLEAN NOT NULL DEFAULT false,
    "byPush" BOOLEAN NOT NULL DEFAULT false,
    "nextAt" TIMESTAMPTZ(3),
    "stopToken" TEXT NOT NULL,
    "problem" TEXT,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "PushTarget" (
    "learnerId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushTarget_pkey" PRIMARY KEY ("learnerId","endpoint")
);

-- CreateTable
CREATE TABLE "CalendarLink" (
    "learnerId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarLink_pkey" PRIMARY KEY ("learnerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_stopToken_key" ON "Reminder"("stopToken");

-- CreateIndex
CREATE INDEX "Reminder_nextAt_idx" ON "Reminder"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarLink_token_key" ON "CalendarLink"("token");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushTarget" ADD CONSTRAINT "PushTarget_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarLink" ADD CONSTRAINT "CalendarLink_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
