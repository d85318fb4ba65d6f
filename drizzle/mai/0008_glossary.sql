CREATE TABLE "mai"."glossary" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"word" text NOT NULL,
	"means" text NOT NULL,
	"word_key" text NOT NULL,
	"means_key" text NOT NULL,
	"search_text" text NOT NULL,
	"author_id" uuid,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "glossary_reading" UNIQUE("word_key","means_key")
);
--> statement-breakpoint
ALTER TABLE "mai"."knowledge" ADD COLUMN "glossary_version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "glossary_order" ON "mai"."glossary" USING btree ("word_key","id");--> statement-breakpoint
CREATE INDEX "glossary_search" ON "mai"."glossary" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
-- As for rows: whoever writes, the next question knows.
CREATE FUNCTION "mai"."glossary_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "mai"."knowledge" SET "glossary_version" = "glossary_version" + 1;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "glossary_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "mai"."glossary" FOR EACH STATEMENT EXECUTE FUNCTION "mai"."glossary_changed"();
