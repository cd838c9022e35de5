-- CreateTable
CREATE TABLE "SharedTen" (
    "code" TEXT NOT NULL,
    "itemIds" UUID[],
    "sharedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SharedTen_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "SharedTen_sharedBy_itemIds_key" ON "SharedTen"("sharedBy", "itemIds");

-- AddForeignKey
ALTER TABLE "SharedTen" ADD CONSTRAINT "SharedTen_sharedBy_fkey" FOREIGN KEY ("sharedBy") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
