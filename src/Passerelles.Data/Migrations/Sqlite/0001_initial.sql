CREATE TABLE "reference_version" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_reference_version" PRIMARY KEY,
    "version" INTEGER NOT NULL
);

CREATE TABLE "releases" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_releases" PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "published_on" TEXT NULL,
    "imported_at" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "notes" TEXT NULL,
    "is_active" INTEGER NOT NULL
);

CREATE TABLE "catalogue_documents" (
    "release_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    CONSTRAINT "PK_catalogue_documents" PRIMARY KEY ("release_id", "kind", "id"),
    CONSTRAINT "FK_catalogue_documents_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_categories" (
    "release_id" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "definition" TEXT NULL,
    "parent" TEXT NULL,
    "technical_code" TEXT NULL,
    CONSTRAINT "PK_rome_categories" PRIMARY KEY ("release_id", "kind", "code"),
    CONSTRAINT "FK_rome_categories_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_category_links" (
    "release_id" INTEGER NOT NULL,
    "occupation" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "is_main" INTEGER NOT NULL,
    CONSTRAINT "PK_rome_category_links" PRIMARY KEY ("release_id", "occupation", "position"),
    CONSTRAINT "FK_rome_category_links_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_contexts" (
    "release_id" INTEGER NOT NULL,
    "ogr" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "type_code" TEXT NOT NULL,
    "type_label" TEXT NOT NULL,
    CONSTRAINT "PK_rome_contexts" PRIMARY KEY ("release_id", "ogr"),
    CONSTRAINT "FK_rome_contexts_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_domains" (
    "release_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "PK_rome_domains" PRIMARY KEY ("release_id", "code"),
    CONSTRAINT "FK_rome_domains_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_item_links" (
    "release_id" INTEGER NOT NULL,
    "occupation" TEXT NOT NULL,
    "is_context" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "ogr" INTEGER NOT NULL,
    "centrality" INTEGER NOT NULL,
    CONSTRAINT "PK_rome_item_links" PRIMARY KEY ("release_id", "occupation", "is_context", "position"),
    CONSTRAINT "FK_rome_item_links_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_mobility" (
    "release_id" INTEGER NOT NULL,
    "occupation" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    CONSTRAINT "PK_rome_mobility" PRIMARY KEY ("release_id", "occupation", "position"),
    CONSTRAINT "FK_rome_mobility_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_occupations" (
    "release_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ogr" INTEGER NOT NULL,
    "sheet_number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "is_regulated" INTEGER NULL,
    "is_executive" INTEGER NULL,
    "ecological_transition" TEXT NULL,
    "digital_transition" TEXT NULL,
    "demographic_transition" TEXT NULL,
    "riasec" TEXT NULL,
    CONSTRAINT "PK_rome_occupations" PRIMARY KEY ("release_id", "code"),
    CONSTRAINT "FK_rome_occupations_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_skills" (
    "release_id" INTEGER NOT NULL,
    "ogr" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "sub_category" TEXT NULL,
    "definition" TEXT NULL,
    "is_macro" INTEGER NOT NULL,
    "macro" INTEGER NULL,
    "macro_code" TEXT NULL,
    "riasec" TEXT NULL,
    "ecological_transition" TEXT NULL,
    "digital_transition" TEXT NULL,
    "heterogeneity" TEXT NULL,
    "origin" TEXT NULL,
    CONSTRAINT "PK_rome_skills" PRIMARY KEY ("release_id", "ogr"),
    CONSTRAINT "FK_rome_skills_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_texts" (
    "release_id" INTEGER NOT NULL,
    "occupation" TEXT NOT NULL,
    "is_access" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_rome_texts" PRIMARY KEY ("release_id", "occupation", "is_access", "position"),
    CONSTRAINT "FK_rome_texts_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE TABLE "rome_titles" (
    "release_id" INTEGER NOT NULL,
    "occupation" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ogr" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "short_label" TEXT NOT NULL,
    "is_main" INTEGER NOT NULL,
    "is_rare" INTEGER NOT NULL,
    "is_regulated" INTEGER NULL,
    "is_executive" INTEGER NULL,
    "ecological_transition" TEXT NULL,
    "digital_transition" TEXT NULL,
    "demographic_transition" TEXT NULL,
    "parent" TEXT NULL,
    "origin" TEXT NULL,
    CONSTRAINT "PK_rome_titles" PRIMARY KEY ("release_id", "occupation", "position"),
    CONSTRAINT "FK_rome_titles_releases_release_id" FOREIGN KEY ("release_id") REFERENCES "releases" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ux_releases_active" ON "releases" ("source") WHERE is_active;
