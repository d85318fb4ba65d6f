CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "articles_expires" ON "news"."articles" USING btree ("expires_at") WHERE "news"."articles"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "articles_search" ON "news"."articles" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);