-- The last administrator stays, whoever asks: the service refuses first, with a sentence; this also holds for whoever writes SQL.
-- At the commit, so that one may be put in another's place. Who leaves the company goes all the same: the directory decides that.
CREATE FUNCTION "identity"."keep_administrator"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	loser uuid := (to_jsonb(OLD) ->> TG_ARGV[0])::uuid;
BEGIN
	-- The lock that the service takes: two who remove each other must not both succeed.
	PERFORM pg_advisory_xact_lock(hashtext('identity:administrators'));
	IF EXISTS (
		SELECT FROM "identity"."users" JOIN "identity"."employee_facts" USING ("employee_id")
		WHERE "id" = loser AND "active" AND (TG_TABLE_NAME = 'users' OR "suspended_at" IS NULL)
	) AND NOT EXISTS (
		SELECT FROM "identity"."role_grants"
		JOIN "identity"."users" ON "users"."id" = "user_id"
		JOIN "identity"."employee_facts" USING ("employee_id")
		WHERE "role" = 'ADMINISTRATOR' AND "ends_at" IS NULL AND "suspended_at" IS NULL AND "active"
	) AND (
		TG_TABLE_NAME <> 'users'
		OR EXISTS (SELECT FROM "identity"."role_grants" WHERE "user_id" = loser AND "role" = 'ADMINISTRATOR' AND "ends_at" IS NULL)
	) THEN
		RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "role_grants_keep_administrator" AFTER UPDATE OR DELETE ON "identity"."role_grants" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'ADMINISTRATOR' AND OLD."ends_at" IS NULL) EXECUTE FUNCTION "identity"."keep_administrator"('user_id');--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "users_keep_administrator" AFTER UPDATE OF "suspended_at" ON "identity"."users" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."suspended_at" IS NULL AND NEW."suspended_at" IS NOT NULL) EXECUTE FUNCTION "identity"."keep_administrator"('id');
