ALTER TABLE "directory"."employees" ADD COLUMN "avatar_key" text;--> statement-breakpoint
ALTER TABLE "directory"."employees" ADD CONSTRAINT "employees_avatar_key_unique" UNIQUE("avatar_key");