CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "employees_search" ON "directory"."employees" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);