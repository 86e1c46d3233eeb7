CREATE TABLE release_documents (
    release_id bigint NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    position integer NOT NULL,
    payload text NOT NULL,
    CONSTRAINT "PK_release_documents" PRIMARY KEY (release_id, kind, id),
    CONSTRAINT "FK_release_documents_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

INSERT INTO release_documents (release_id, kind, id, position, payload)
SELECT release_id, kind, id, position, payload FROM catalogue_documents;

DROP TABLE catalogue_documents;
