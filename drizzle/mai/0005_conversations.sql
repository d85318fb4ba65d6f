CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TYPE "mai"."status" AS ENUM('ANSWER', 'SUGGESTIONS', 'REFUSAL');--> statement-breakpoint
CREATE TABLE "mai"."conversations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employee_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mai"."exchanges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"employee_id" uuid NOT NULL,
	"question" text,
	"folded" text,
	"status" "mai"."status" NOT NULL,
	"message" text,
	"entry_id" uuid,
	"confidence" real NOT NULL,
	"method" text NOT NULL,
	"elapsed_ms" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"helpful" boolean,
	"reason" text,
	"cluster_id" uuid,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"told_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mai"."passages" ADD COLUMN "folded" text;--> statement-breakpoint
UPDATE "mai"."entries" SET "search_text" = lower(concat_ws(' ', "question", "answer", "section"));--> statement-breakpoint
UPDATE "mai"."passages" SET "folded" = lower("text") WHERE "source" <> 'ARTICLE';--> statement-breakpoint
ALTER TABLE "mai"."exchanges" ADD CONSTRAINT "exchanges_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "mai"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."exchanges" ADD CONSTRAINT "exchanges_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "mai"."entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."exchanges" ADD CONSTRAINT "exchanges_answered_by_entries_id_fk" FOREIGN KEY ("answered_by") REFERENCES "mai"."entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_mine" ON "mai"."conversations" USING btree ("employee_id","last_asked_at","id");--> statement-breakpoint
CREATE INDEX "exchanges_conversation" ON "mai"."exchanges" USING btree ("conversation_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "exchanges_entry" ON "mai"."exchanges" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "exchanges_answered_by" ON "mai"."exchanges" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "exchanges_open" ON "mai"."exchanges" USING btree ("cluster_id") WHERE "mai"."exchanges"."cluster_id" is not null and "mai"."exchanges"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "exchanges_to_tell" ON "mai"."exchanges" USING btree ("employee_id") WHERE "mai"."exchanges"."answered_at" is not null and "mai"."exchanges"."told_at" is null;--> statement-breakpoint
CREATE INDEX "exchanges_verbatim" ON "mai"."exchanges" USING btree ("asked_at") WHERE "mai"."exchanges"."question" is not null;--> statement-breakpoint
CREATE INDEX "exchanges_asked" ON "mai"."exchanges" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "exchanges_folded" ON "mai"."exchanges" USING gin ("folded" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "entries_created" ON "mai"."entries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "entries_search" ON "mai"."entries" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "passages_text" ON "mai"."passages" USING gin ("folded" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE VIEW "mai"."unanswered" AS (select cluster_id as id, (array_agg(question order by asked_at desc))[1] as question, count(*)::int as asked_count, count(distinct employee_id)::int as people_count, max(asked_at) as last_asked_at from "mai"."exchanges" where cluster_id is not null and answered_at is null and question is not null group by cluster_id);