CREATE SCHEMA "directory";
--> statement-breakpoint
CREATE TABLE "directory"."directions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directions_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "directory"."employee_directions" (
	"employee_id" uuid NOT NULL,
	"direction_id" uuid NOT NULL,
	CONSTRAINT "employee_directions_employee_id_direction_id_pk" PRIMARY KEY("employee_id","direction_id")
);
--> statement-breakpoint
CREATE TABLE "directory"."employees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"matricule" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"phone_fixed" text,
	"phone_mobile" text,
	"job_title" text NOT NULL,
	"main_direction_id" uuid,
	"manager_id" uuid,
	"hierarchy_level" integer DEFAULT 1 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sort_name" text NOT NULL,
	"search_text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "employees_matricule_unique" UNIQUE("matricule"),
	CONSTRAINT "employees_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "directory"."employee_directions" ADD CONSTRAINT "employee_directions_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "directory"."employees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory"."employee_directions" ADD CONSTRAINT "employee_directions_direction_id_directions_id_fk" FOREIGN KEY ("direction_id") REFERENCES "directory"."directions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory"."employees" ADD CONSTRAINT "employees_main_direction_id_directions_id_fk" FOREIGN KEY ("main_direction_id") REFERENCES "directory"."directions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory"."employees" ADD CONSTRAINT "employees_manager_id_employees_id_fk" FOREIGN KEY ("manager_id") REFERENCES "directory"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "employee_directions_direction" ON "directory"."employee_directions" USING btree ("direction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employees_phone_fixed_unique" ON "directory"."employees" USING btree ("phone_fixed") WHERE "directory"."employees"."phone_fixed" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "employees_phone_mobile_unique" ON "directory"."employees" USING btree ("phone_mobile") WHERE "directory"."employees"."phone_mobile" is not null;--> statement-breakpoint
CREATE INDEX "employees_sort" ON "directory"."employees" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "employees_manager" ON "directory"."employees" USING btree ("manager_id");