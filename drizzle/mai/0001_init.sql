CREATE SCHEMA "mai";
--> statement-breakpoint
CREATE TABLE "mai"."embedding_models" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"version" text NOT NULL,
	"dimension" integer NOT NULL,
	"lexicon" json NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embedding_models_version" UNIQUE("provider","model","version")
);
--> statement-breakpoint
CREATE TABLE "mai"."embeddings" (
	"entry_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"embedding" vector NOT NULL,
	CONSTRAINT "embeddings_model_id_entry_id_pk" PRIMARY KEY("model_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "mai"."entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"section" text,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mai"."imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"digest" text NOT NULL,
	"row_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ADD CONSTRAINT "embeddings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "mai"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."embeddings" ADD CONSTRAINT "embeddings_model_id_embedding_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "mai"."embedding_models"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD CONSTRAINT "entries_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "mai"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "embedding_models_one_active" ON "mai"."embedding_models" USING btree ("active") WHERE "mai"."embedding_models"."active";--> statement-breakpoint
CREATE INDEX "embeddings_entry" ON "mai"."embeddings" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "entries_position" ON "mai"."entries" USING btree ("position");