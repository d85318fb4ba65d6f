CREATE SCHEMA "news";
--> statement-breakpoint
CREATE TYPE "news"."article_type" AS ENUM('NEWS', 'ANNOUNCEMENT');--> statement-breakpoint
CREATE TABLE "news"."articles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" "news"."article_type" NOT NULL,
	"title" text,
	"content" text,
	"author_id" uuid NOT NULL,
	"published_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"search_text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_not_empty" CHECK ("news"."articles"."title" is not null or "news"."articles"."content" is not null),
	CONSTRAINT "articles_expire_after_publication" CHECK ("news"."articles"."expires_at" > "news"."articles"."published_at")
);
--> statement-breakpoint
CREATE INDEX "articles_published" ON "news"."articles" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "articles_created" ON "news"."articles" USING btree ("created_at","id");