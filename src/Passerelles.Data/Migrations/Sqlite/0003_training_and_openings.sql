CREATE TABLE "training_providers" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NULL,
    "siret" TEXT NULL,
    "activity_number" TEXT NULL,
    "url" TEXT NULL,
    "has_place" INTEGER NOT NULL,
    "street" TEXT NULL,
    "postcode" TEXT NULL,
    "city" TEXT NULL,
    "commune" TEXT NULL,
    "department" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "is_commune_position" INTEGER NOT NULL,
    CONSTRAINT "PK_training_providers" PRIMARY KEY ("release_id", "id"),
    CONSTRAINT "FK_training_providers_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "training_courses" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "provider_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "objective" TEXT NULL,
    "is_certifying" INTEGER NULL,
    "entry_level" INTEGER NOT NULL,
    "exit_level" INTEGER NULL,
    "path_kind" INTEGER NULL,
    "url" TEXT NULL,
    "codes" TEXT NOT NULL,
    "first_action" INTEGER NOT NULL,
    CONSTRAINT "PK_training_courses" PRIMARY KEY ("release_id", "id"),
    CONSTRAINT "FK_training_courses_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "training_actions" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "course_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "has_place" INTEGER NOT NULL,
    "place_name" TEXT NULL,
    "street" TEXT NULL,
    "postcode" TEXT NULL,
    "city" TEXT NULL,
    "commune" TEXT NULL,
    "department" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "is_commune_position" INTEGER NOT NULL,
    "trainer" TEXT NULL,
    "mode" INTEGER NULL,
    "is_entry_level_required" INTEGER NULL,
    "hours_total" INTEGER NULL,
    "hours_centre" INTEGER NULL,
    "hours_company" INTEGER NULL,
    "duration_text" TEXT NULL,
    "is_agreed" INTEGER NULL,
    "may_be_borne" INTEGER NULL,
    "funders" TEXT NOT NULL,
    "price_cents" INTEGER NULL,
    "hourly_price_cents" INTEGER NULL,
    "remaining" TEXT NULL,
    "accessibility" TEXT NULL,
    "has_permanent_entries" INTEGER NULL,
    "publics" TEXT NOT NULL,
    "url" TEXT NULL,
    CONSTRAINT "PK_training_actions" PRIMARY KEY ("release_id", "id"),
    CONSTRAINT "FK_training_actions_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "training_sessions" (
    "release_id" INTEGER NOT NULL,
    "action_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NULL,
    "start_on" INTEGER NOT NULL,
    "end_on" INTEGER NOT NULL,
    "enrolment_start" INTEGER NOT NULL,
    "enrolment_end" INTEGER NOT NULL,
    "state" INTEGER NULL,
    "places_left" INTEGER NULL,
    "url" TEXT NULL,
    CONSTRAINT "PK_training_sessions" PRIMARY KEY ("release_id", "action_id", "position"),
    CONSTRAINT "FK_training_sessions_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "job_offers" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "employer" TEXT NULL,
    "city" TEXT NULL,
    "postcode" TEXT NULL,
    "commune" TEXT NULL,
    "department" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "rome" TEXT NULL,
    "rome_score" REAL NULL,
    "contract" TEXT NULL,
    "working_time" TEXT NULL,
    "salary" TEXT NULL,
    "naf" TEXT NULL,
    "sector" TEXT NULL,
    "url" TEXT NULL,
    "positions" INTEGER NOT NULL,
    "is_accessible" INTEGER NULL,
    "is_apprenticeship" INTEGER NULL,
    "created_on" TEXT NULL,
    "valid_through" TEXT NULL,
    "excerpt" TEXT NULL,
    CONSTRAINT "PK_job_offers" PRIMARY KEY ("release_id", "id"),
    CONSTRAINT "FK_job_offers_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "employers" (
    "release_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "siret" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "naf" TEXT NOT NULL,
    "size" TEXT NULL,
    "city" TEXT NULL,
    "commune" TEXT NULL,
    "department" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "hirings" REAL NULL,
    CONSTRAINT "PK_employers" PRIMARY KEY ("release_id", "id"),
    CONSTRAINT "FK_employers_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "nearby_entries" (
    "release_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "tile" INTEGER NOT NULL,
    "chunk" INTEGER NOT NULL,
    "entries" BLOB NOT NULL,
    CONSTRAINT "PK_nearby_entries" PRIMARY KEY ("release_id", "key", "tile", "chunk"),
    CONSTRAINT "FK_nearby_entries_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ux_training_actions_number" ON "training_actions" ("release_id", "number");
