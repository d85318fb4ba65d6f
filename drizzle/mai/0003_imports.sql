CREATE TABLE "mai"."import_changes" (
	"import_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"status" "mai"."entry_status",
	"superseded_by" uuid,
	"position" integer,
	CONSTRAINT "import_changes_import_id_entry_id_pk" PRIMARY KEY("import_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "mai"."entries" ADD COLUMN "curated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mai"."imports" ADD COLUMN "rolled_back_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mai"."import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "mai"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mai"."import_changes" ADD CONSTRAINT "import_changes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "mai"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_entry" ON "mai"."import_changes" USING btree ("entry_id");