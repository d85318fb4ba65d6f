CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SCHEMA "documents";
--> statement-breakpoint
CREATE TABLE "documents"."categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"description" text,
	"color" text NOT NULL,
	"icon" text NOT NULL,
	"position" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "categories_name_unique" UNIQUE("sort_name")
);
--> statement-breakpoint
CREATE TABLE "documents"."documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"sort_title" text NOT NULL,
	"description" text,
	"search_text" text NOT NULL,
	"category_id" uuid,
	"folder_id" uuid,
	"owner_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_size_positive" CHECK ("documents"."documents"."size_bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "documents"."folders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"description" text,
	"color" text NOT NULL,
	"icon" text NOT NULL,
	"parent_id" uuid,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "folders_name_unique" UNIQUE NULLS NOT DISTINCT("parent_id","sort_name"),
	CONSTRAINT "folders_not_own_parent" CHECK ("documents"."folders"."parent_id" <> "documents"."folders"."id")
);
--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD CONSTRAINT "documents_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "documents"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD CONSTRAINT "documents_folder_id_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "documents"."folders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents"."folders" ADD CONSTRAINT "folders_parent_id_folders_id_fk" FOREIGN KEY ("parent_id") REFERENCES "documents"."folders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_created" ON "documents"."documents" USING btree ("created_at","id") WHERE "documents"."documents"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "documents_title" ON "documents"."documents" USING btree ("sort_title","id") WHERE "documents"."documents"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "documents_size" ON "documents"."documents" USING btree ("size_bytes","id") WHERE "documents"."documents"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "documents_category" ON "documents"."documents" USING btree ("category_id","created_at","id") WHERE "documents"."documents"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "documents_folder" ON "documents"."documents" USING btree ("folder_id","created_at","id","deleted_at");--> statement-breakpoint
CREATE INDEX "documents_trash" ON "documents"."documents" USING btree ("deleted_at","id") WHERE "documents"."documents"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "documents_trash_owner" ON "documents"."documents" USING btree ("owner_id","deleted_at","id") WHERE "documents"."documents"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents"."documents" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);