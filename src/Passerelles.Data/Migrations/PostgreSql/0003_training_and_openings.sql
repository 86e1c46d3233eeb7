CREATE TABLE training_providers (
    release_id bigint NOT NULL,
    id integer NOT NULL,
    name text NOT NULL,
    legal_name text,
    siret text,
    activity_number text,
    url text,
    has_place boolean NOT NULL,
    street text,
    postcode text,
    city text,
    commune text,
    department text,
    latitude double precision,
    longitude double precision,
    is_commune_position boolean NOT NULL,
    CONSTRAINT "PK_training_providers" PRIMARY KEY (release_id, id),
    CONSTRAINT "FK_training_providers_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE training_courses (
    release_id bigint NOT NULL,
    id integer NOT NULL,
    provider_id integer NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    objective text,
    is_certifying boolean,
    entry_level integer NOT NULL,
    exit_level integer,
    path_kind integer,
    url text,
    codes text NOT NULL,
    first_action integer NOT NULL,
    CONSTRAINT "PK_training_courses" PRIMARY KEY (release_id, id),
    CONSTRAINT "FK_training_courses_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE training_actions (
    release_id bigint NOT NULL,
    id integer NOT NULL,
    course_id integer NOT NULL,
    number text NOT NULL,
    has_place boolean NOT NULL,
    place_name text,
    street text,
    postcode text,
    city text,
    commune text,
    department text,
    latitude double precision,
    longitude double precision,
    is_commune_position boolean NOT NULL,
    trainer text,
    mode integer,
    is_entry_level_required boolean,
    hours_total integer,
    hours_centre integer,
    hours_company integer,
    duration_text text,
    is_agreed boolean,
    may_be_borne boolean,
    funders text NOT NULL,
    price_cents integer,
    hourly_price_cents integer,
    remaining text,
    accessibility text,
    has_permanent_entries boolean,
    publics text NOT NULL,
    url text,
    CONSTRAINT "PK_training_actions" PRIMARY KEY (release_id, id),
    CONSTRAINT "FK_training_actions_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE training_sessions (
    release_id bigint NOT NULL,
    action_id integer NOT NULL,
    position integer NOT NULL,
    number text,
    start_on integer NOT NULL,
    end_on integer NOT NULL,
    enrolment_start integer NOT NULL,
    enrolment_end integer NOT NULL,
    state integer,
    places_left integer,
    url text,
    CONSTRAINT "PK_training_sessions" PRIMARY KEY (release_id, action_id, position),
    CONSTRAINT "FK_training_sessions_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE job_offers (
    release_id bigint NOT NULL,
    id integer NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    employer text,
    city text,
    postcode text,
    commune text,
    department text,
    latitude double precision,
    longitude double precision,
    rome text,
    rome_score double precision,
    contract text,
    working_time text,
    salary text,
    naf text,
    sector text,
    url text,
    positions integer NOT NULL,
    is_accessible boolean,
    is_apprenticeship boolean,
    created_on date,
    valid_through date,
    excerpt text,
    CONSTRAINT "PK_job_offers" PRIMARY KEY (release_id, id),
    CONSTRAINT "FK_job_offers_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE employers (
    release_id bigint NOT NULL,
    id integer NOT NULL,
    siret text NOT NULL,
    name text NOT NULL,
    naf text NOT NULL,
    size text,
    city text,
    commune text,
    department text,
    latitude double precision,
    longitude double precision,
    hirings double precision,
    CONSTRAINT "PK_employers" PRIMARY KEY (release_id, id),
    CONSTRAINT "FK_employers_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE TABLE nearby_entries (
    release_id bigint NOT NULL,
    key text NOT NULL,
    tile integer NOT NULL,
    chunk integer NOT NULL,
    entries bytea NOT NULL,
    CONSTRAINT "PK_nearby_entries" PRIMARY KEY (release_id, key, tile, chunk),
    CONSTRAINT "FK_nearby_entries_releases_release_id" FOREIGN KEY (release_id) REFERENCES releases (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ux_training_actions_number ON training_actions (release_id, number);

-- Packed numbers hardly compress, and unpacking them would cost more than reading them.
ALTER TABLE nearby_entries ALTER COLUMN entries SET STORAGE EXTERNAL;
