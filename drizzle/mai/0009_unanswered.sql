DROP VIEW "mai"."unanswered";--> statement-breakpoint
CREATE TABLE "mai"."unanswered" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"asked_count" integer NOT NULL,
	"people_count" integer NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "unanswered_demand" ON "mai"."unanswered" USING btree ("asked_count","id");--> statement-breakpoint
-- Counts the clusters anew that a statement touched, one transaction after the other: whoever comes second sees what the first did.
CREATE FUNCTION "mai"."exchanges_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid[];
BEGIN
	IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT cluster_id) INTO touched FROM after;
	ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT cluster_id) INTO touched FROM before;
	ELSE
		SELECT array_agg(DISTINCT cluster_id) INTO touched FROM (
			(SELECT id, cluster_id, question, answered_at FROM before EXCEPT SELECT id, cluster_id, question, answered_at FROM after)
			UNION ALL
			(SELECT id, cluster_id, question, answered_at FROM after EXCEPT SELECT id, cluster_id, question, answered_at FROM before)
		) AS changed;
	END IF;
	touched := array_remove(touched, NULL);
	IF touched IS NULL OR touched = '{}' THEN RETURN NULL; END IF;
	PERFORM pg_advisory_xact_lock(hashtext('mai:unanswered'), lock) FROM (SELECT DISTINCT hashtext(id::text) AS lock FROM unnest(touched) AS id ORDER BY lock) AS locks;
	DELETE FROM "mai"."unanswered" WHERE id = ANY (touched);
	INSERT INTO "mai"."unanswered" (id, question, asked_count, people_count, last_asked_at)
		SELECT cluster_id, (array_agg(question ORDER BY asked_at DESC))[1], count(*), count(DISTINCT employee_id), max(asked_at)
		FROM "mai"."exchanges" WHERE cluster_id = ANY (touched) AND answered_at IS NULL AND question IS NOT NULL GROUP BY cluster_id;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "exchanges_added" AFTER INSERT ON "mai"."exchanges" REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "mai"."exchanges_changed"();--> statement-breakpoint
CREATE TRIGGER "exchanges_changed" AFTER UPDATE ON "mai"."exchanges" REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "mai"."exchanges_changed"();--> statement-breakpoint
CREATE TRIGGER "exchanges_gone" AFTER DELETE ON "mai"."exchanges" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION "mai"."exchanges_changed"();--> statement-breakpoint
INSERT INTO "mai"."unanswered" (id, question, asked_count, people_count, last_asked_at)
	SELECT cluster_id, (array_agg(question ORDER BY asked_at DESC))[1], count(*), count(DISTINCT employee_id), max(asked_at)
	FROM "mai"."exchanges" WHERE cluster_id IS NOT NULL AND answered_at IS NULL AND question IS NOT NULL GROUP BY cluster_id;
