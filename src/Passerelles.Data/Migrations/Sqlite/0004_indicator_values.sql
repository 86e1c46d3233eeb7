CREATE TABLE "indicator_values" (
    "release_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "subject_system" TEXT NOT NULL,
    "subject_code" TEXT NOT NULL,
    "zone_level" TEXT NOT NULL,
    "zone_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "number" REAL NULL,
    "category" TEXT NULL,
    "source_row" INTEGER NOT NULL,
    CONSTRAINT "PK_indicator_values" PRIMARY KEY ("release_id", "position"),
    CONSTRAINT "FK_indicator_values_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_indicator_values_subject" ON "indicator_values" ("release_id", "subject_code", "zone_code");

CREATE INDEX "ix_indicator_values_zone" ON "indicator_values" ("release_id", "zone_code", "indicator");
