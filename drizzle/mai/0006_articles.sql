CREATE TABLE "mai"."article_facts" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mai"."passages" ADD COLUMN "open_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mai"."passages" ADD COLUMN "open_until" timestamp (3) with time zone;