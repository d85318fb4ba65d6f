CREATE TABLE "identity"."preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"dashboard" jsonb,
	"notifications" jsonb,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "identity"."employee_facts_search";--> statement-breakpoint
ALTER TABLE "identity"."employee_facts" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."employee_facts" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- By address, as before, until the directory says the name: `sar tell-employees` has it say all of them.
UPDATE "identity"."employee_facts" SET "search_text" = "email";--> statement-breakpoint
ALTER TABLE "identity"."preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employee_facts_search" ON "identity"."employee_facts" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);