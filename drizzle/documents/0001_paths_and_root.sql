ALTER TABLE "documents"."folders" ADD COLUMN "path" uuid[];--> statement-breakpoint
WITH RECURSIVE "down"("id", "path") AS (
  SELECT "id", ARRAY["id"] FROM "documents"."folders" WHERE "parent_id" IS NULL
  UNION ALL
  SELECT "folders"."id", "down"."path" || "folders"."id" FROM "documents"."folders" JOIN "down" ON "folders"."parent_id" = "down"."id"
) UPDATE "documents"."folders" SET "path" = "down"."path" FROM "down" WHERE "down"."id" = "folders"."id";--> statement-breakpoint
ALTER TABLE "documents"."folders" ALTER COLUMN "path" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_root" ON "documents"."documents" USING btree ("created_at","id") WHERE ("documents"."documents"."folder_id" is null and "documents"."documents"."deleted_at" is null);--> statement-breakpoint
CREATE INDEX "folders_path" ON "documents"."folders" USING gin ("path") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "documents"."folders" ADD CONSTRAINT "folders_path_ends" CHECK ("documents"."folders"."path"[cardinality("documents"."folders"."path")] = "documents"."folders"."id");