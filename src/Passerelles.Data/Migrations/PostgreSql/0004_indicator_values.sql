CREATE TABLE indicator_values (
    release_id bigint NOT NULL,
    position integer NOT NULL,
    indicator text NOT NULL,
    subject_system text NOT NULL,
    subject_code text NOT NULL,
    zone_level text NOT NULL,
    zone_code text NOT NULL,
    period text NOT NULL,
    number double precision,
    category text,
    source_row integer NOT NULL,
    CONSTRAINT "PK_indicator_values" PRIMARY KEY (release_id, position),
    CONSTRAINT "FK_indicator_values_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE INDEX ix_indicator_values_subject ON indicator_values (release_id, subject_code, zone_code);

CREATE INDEX ix_indicator_values_zone ON indicator_values (release_id, zone_code, indicator);
