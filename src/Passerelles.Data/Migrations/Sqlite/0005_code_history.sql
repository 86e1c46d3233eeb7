CREATE TABLE "code_history" (
    "system" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "release" TEXT NOT NULL,
    "published_on" TEXT NULL,
    CONSTRAINT "PK_code_history" PRIMARY KEY ("system", "code")
);

CREATE TABLE "release_changes" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_release_changes" PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "is_rollback" INTEGER NOT NULL,
    "payload" TEXT NOT NULL
);

CREATE TABLE "code_successors" (
    "system" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "successor" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "titles_carried" INTEGER NOT NULL,
    "titles" INTEGER NOT NULL,
    "skills_carried" INTEGER NOT NULL,
    "skills" INTEGER NOT NULL,
    "same_label" INTEGER NOT NULL,
    "is_declared" INTEGER NOT NULL,
    CONSTRAINT "PK_code_successors" PRIMARY KEY ("system", "code", "position"),
    CONSTRAINT "FK_code_successors_code_history_system_code" FOREIGN KEY ("system", "code") REFERENCES "code_history" ("system", "code") ON DELETE CASCADE
);
