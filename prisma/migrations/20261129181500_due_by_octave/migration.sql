-- What is due at each stability, the longest overdue first (server/due-facts): octaves of days.
CREATE INDEX "MemoryState_due_by_octave" ON "MemoryState" ("learnerId",
  width_bucket("stabilityDays", ARRAY[1,2,4,8,16,32,64,128,256,512]::double precision[]), "dueDay");
