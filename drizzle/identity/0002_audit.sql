CREATE TABLE "identity"."audit" (
	"position" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"subject_id" uuid,
	"data" text NOT NULL,
	"request_id" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_single" CHECK ("identity"."audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE INDEX "audit_at" ON "identity"."audit" USING btree ("at","position");--> statement-breakpoint
CREATE INDEX "audit_kind" ON "identity"."audit" USING btree ("kind","at","position");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "identity"."audit" USING btree ("actor_id","at","position");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "identity"."audit" USING btree ("subject_id","at","position");--> statement-breakpoint
INSERT INTO "identity"."audit_head" ("id", "position", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');--> statement-breakpoint
CREATE FUNCTION "identity"."audit_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '%.% only grows: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE FUNCTION "identity"."audit_extend"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	last_position bigint;
	last_hash text;
BEGIN
	SELECT "position", "hash" INTO last_position, last_hash FROM "identity"."audit_head" FOR UPDATE;
	IF NOT FOUND OR EXISTS (
		SELECT FROM (
			SELECT "position", "previous_hash",
				lag("position", 1, last_position) OVER (ORDER BY "position") AS position_before,
				lag("hash", 1, last_hash) OVER (ORDER BY "position") AS hash_before
			FROM added
		) AS chain WHERE "position" <> position_before + 1 OR "previous_hash" <> hash_before
	) THEN
		RAISE EXCEPTION 'identity.audit only grows at its end' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	UPDATE "identity"."audit_head" SET "position" = last."position", "hash" = last."hash"
		FROM (SELECT "position", "hash" FROM added ORDER BY "position" DESC LIMIT 1) AS last;
	RETURN NULL;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION "identity"."audit_extend"() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "audit_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity"."audit" FOR EACH STATEMENT EXECUTE FUNCTION "identity"."audit_refuse"();--> statement-breakpoint
CREATE TRIGGER "audit_extends" AFTER INSERT ON "identity"."audit" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "identity"."audit_extend"();--> statement-breakpoint
CREATE TRIGGER "audit_head_follows" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "identity"."audit_head" FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "identity"."audit_refuse"();