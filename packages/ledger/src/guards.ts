import { GENESIS } from './chain.ts';

/**
 * The SQL that makes a ledger of its two tables; it ends the migration that creates them, by hand:
 * the tables refuse every change but an added row, and an added row must follow from the last one, whoever adds it.
 * The function that moves the head has its owner's rights, so a running role needs none on the head.
 * @param name as in `defineLedger`.
 */
export function ledgerGuards(schema: string, name: string): string {
  const table = (suffix = '') => `"${schema}"."${name}${suffix}"`;
  return [
    `INSERT INTO ${table('_head')} ("id", "position", "hash") VALUES (1, 0, '${GENESIS}');`,
    `CREATE FUNCTION ${table('_refuse')}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '%.% only grows: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;`,
    `CREATE FUNCTION ${table('_extend')}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	last_position bigint;
	last_hash text;
BEGIN
	SELECT "position", "hash" INTO last_position, last_hash FROM ${table('_head')} FOR UPDATE;
	IF NOT FOUND OR EXISTS (
		SELECT FROM (
			SELECT "position", "previous_hash",
				lag("position", 1, last_position) OVER (ORDER BY "position") AS position_before,
				lag("hash", 1, last_hash) OVER (ORDER BY "position") AS hash_before
			FROM added
		) AS chain WHERE "position" <> position_before + 1 OR "previous_hash" <> hash_before
	) THEN
		RAISE EXCEPTION '${schema}.${name} only grows at its end' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	UPDATE ${table('_head')} SET "position" = last."position", "hash" = last."hash"
		FROM (SELECT "position", "hash" FROM added ORDER BY "position" DESC LIMIT 1) AS last;
	RETURN NULL;
END $$;`,
    `REVOKE ALL ON FUNCTION ${table('_extend')}() FROM PUBLIC;`,
    `CREATE TRIGGER "${name}_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table()} FOR EACH STATEMENT EXECUTE FUNCTION ${table('_refuse')}();`,
    `CREATE TRIGGER "${name}_extends" AFTER INSERT ON ${table()} REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ${table('_extend')}();`,
    `CREATE TRIGGER "${name}_head_follows" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table('_head')} FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ${table('_refuse')}();`,
  ].join('--> statement-breakpoint\n');
}
