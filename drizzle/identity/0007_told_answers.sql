CREATE TABLE "identity"."told_answers" (
	"employee_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_answers_employee_id_entry_id_pk" PRIMARY KEY("employee_id","entry_id")
);
