CREATE TYPE "mai"."alias_form" AS ENUM('PARAPHRASE', 'SMS', 'ENGLISH');--> statement-breakpoint
CREATE TYPE "mai"."entry_kind" AS ENUM('FACT', 'YES_NO', 'NOT_DOCUMENTED', 'EXAMPLE');--> statement-breakpoint
CREATE TYPE "mai"."entry_status" AS ENUM('PUBLISHED', 'DRAFT', 'WITHDRAWN');--> statement-breakpoint
CREATE TYPE "mai"."passage_source" AS ENUM('QUESTION', 'ALIAS', 'ARTICLE');--> statement-breakpoint
CREATE TABLE "mai"."knowledge" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mai"."passages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" "mai"."passage_source" NOT NULL,
	"entry_id" uuid,
	"article_id" uuid,
	"form" "mai"."alias_form",
	"title" text,
	"text" text NOT NULL,
	"audiences" text[],
	"position" integer DEFAULT 0 NOT NULL,
	"import_id" uuid,
	"digest" text GENERATED ALWAYS AS (md5(coalesce("entry_id"::text, "article_id"::text) || ':' || "text")) STORED,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passages_digest" UNIQUE("digest"),
	CONSTRAINT "passages_one_owner" CHECK (("mai"."passages"."source" = 'ARTICLE') = ("mai"."passages"."article_id" is not null) and num_nonnulls("mai"."passages"."entry_id", "mai"."passages"."article_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "mai"."embeddings" DROP CONSTRAINT "embeddings_entry_id_entries_id_fk";
--> statement-breakpoint
DROP INDEX "mai"."embeddings_entry";--> statement-breakpoint
ALTER TABLE "mai"."embeddings" DROP CONSTRAINT "embeddings_model_id_entry_id_pk";--> statement-breakpoint
ALTER TABLE "mai"."entries" ALTER COLUMN "import_id" DROP NOT NULL;--> statement-breakpoint
-- Every row that is there gets the passage of its question, and its vectors go over to it.
INSERT INTO "mai"."passages" ("source", "entry_id", "text", "import_id") SELECT 'QUESTION', "id", "question", "import_id" FROM "mai"."entries";--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ADD COLUMN "passage_id" uuid;--> statement-breakpoint
UPDATE "mai"."embeddings" SET "passage_id" = "passages"."id" FROM "mai"."passages" WHERE "passages"."entry_id" = "embeddings"."entry_id";--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ALTER COLUMN "passage_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ADD CONSTRAINT "embeddings_model_id_passage_id_pk" PRIMARY KEY("model_id","passage_id");--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "key" text;--> statement-breakpoint
UPDATE "mai"."entries" SET "key" = "id"::text;--> statement-breakpoint
ALTER TABLE "mai"."entries" ALTER COLUMN "key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "kind" "mai"."entry_kind" DEFAULT 'FACT' NOT NULL;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "valid_until" date;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "status" "mai"."entry_status" DEFAULT 'PUBLISHED' NOT NULL;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "superseded_by" uuid;--> statement-breakpoint
ALTER TABLE "mai"."passages" ADD CONSTRAINT "passages_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "mai"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."passages" ADD CONSTRAINT "passages_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "mai"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passages_entry" ON "mai"."passages" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "passages_article" ON "mai"."passages" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "passages_import" ON "mai"."passages" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "passages_audiences" ON "mai"."passages" USING gin ("audiences");--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ADD CONSTRAINT "embeddings_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "mai"."passages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD CONSTRAINT "entries_superseded_by_entries_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "mai"."entries"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX "embeddings_passage" ON "mai"."embeddings" USING btree ("passage_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_one_current" ON "mai"."entries" USING btree ("key") WHERE "mai"."entries"."superseded_by" is null;--> statement-breakpoint
CREATE INDEX "entries_superseded_by" ON "mai"."entries" USING btree ("superseded_by");--> statement-breakpoint
ALTER TABLE "mai"."embeddings" DROP COLUMN "entry_id";--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD CONSTRAINT "entries_validity" CHECK ("mai"."entries"."valid_from" <= "mai"."entries"."valid_until");--> statement-breakpoint
INSERT INTO "mai"."knowledge" ("id", "version") VALUES (1, 0);--> statement-breakpoint
CREATE FUNCTION "mai"."knowledge_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "mai"."knowledge" SET "version" = "version" + 1;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "entries_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "mai"."entries" FOR EACH STATEMENT EXECUTE FUNCTION "mai"."knowledge_changed"();--> statement-breakpoint
CREATE TRIGGER "passages_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "mai"."passages" FOR EACH STATEMENT EXECUTE FUNCTION "mai"."knowledge_changed"();
