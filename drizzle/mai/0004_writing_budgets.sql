CREATE TABLE "mai"."writing_budgets" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"tokens" integer NOT NULL
);
