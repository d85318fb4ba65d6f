CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "employee_facts_email" ON "identity"."employee_facts" USING btree ("email","employee_id");--> statement-breakpoint
CREATE INDEX "employee_facts_search" ON "identity"."employee_facts" USING gin ("email" gin_trgm_ops) WITH (fastupdate=false);