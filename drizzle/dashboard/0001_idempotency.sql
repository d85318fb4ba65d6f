CREATE TABLE "dashboard"."idempotency_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"input" text NOT NULL,
	"result_id" uuid,
	"used_on" date NOT NULL
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_used_on" ON "dashboard"."idempotency_keys" USING btree ("used_on");