ALTER TABLE "news"."articles" DROP CONSTRAINT "articles_not_empty";--> statement-breakpoint
ALTER TABLE "news"."articles" ADD COLUMN "image_key" text;--> statement-breakpoint
ALTER TABLE "news"."articles" ADD COLUMN "image_width" integer;--> statement-breakpoint
ALTER TABLE "news"."articles" ADD COLUMN "image_height" integer;--> statement-breakpoint
ALTER TABLE "news"."articles" ADD COLUMN "image_alt" text;--> statement-breakpoint
ALTER TABLE "news"."articles" ADD CONSTRAINT "articles_image_key_unique" UNIQUE("image_key");--> statement-breakpoint
ALTER TABLE "news"."articles" ADD CONSTRAINT "articles_image_whole" CHECK (num_nonnulls("news"."articles"."image_key", "news"."articles"."image_width", "news"."articles"."image_height", "news"."articles"."image_alt") in (0, 4));--> statement-breakpoint
ALTER TABLE "news"."articles" ADD CONSTRAINT "articles_not_empty" CHECK (num_nonnulls("news"."articles"."title", "news"."articles"."content", "news"."articles"."image_key") > 0);