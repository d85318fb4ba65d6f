ALTER TABLE "mai"."exchanges" ADD COLUMN "dismissed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mai"."exchanges" ADD COLUMN "dismissed_by" uuid;