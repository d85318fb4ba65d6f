CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SCHEMA "dashboard";
--> statement-breakpoint
CREATE TYPE "dashboard"."event_type" AS ENUM('MEETING', 'TRAINING', 'CELEBRATION', 'CONFERENCE', 'OTHER');--> statement-breakpoint
CREATE TYPE "dashboard"."idea_status" AS ENUM('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'IMPLEMENTED');--> statement-breakpoint
CREATE TYPE "dashboard"."project_status" AS ENUM('PLANNED', 'STUDY', 'PROPOSED', 'COMPLETED');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_contract" AS ENUM('PERMANENT', 'FIXED_TERM', 'INTERNSHIP', 'FREELANCE');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_level" AS ENUM('JUNIOR', 'CONFIRMED', 'SENIOR', 'EXPERT');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_urgency" AS ENUM('NORMAL', 'URGENT', 'VERY_URGENT');--> statement-breakpoint
CREATE TABLE "dashboard"."events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"date" date NOT NULL,
	"time" text,
	"start_time" text GENERATED ALWAYS AS (coalesce("time", '')) STORED NOT NULL,
	"location" text NOT NULL,
	"type" "dashboard"."event_type" NOT NULL,
	"attendees" integer NOT NULL,
	"search_text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_time" CHECK ("dashboard"."events"."time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "events_attendees" CHECK ("dashboard"."events"."attendees" >= 0)
);
--> statement-breakpoint
CREATE TABLE "dashboard"."idea_departments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"icon" text NOT NULL,
	"emails" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_departments_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "dashboard"."idea_status_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dashboard"."idea_status_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" uuid NOT NULL,
	"from_status" "dashboard"."idea_status" NOT NULL,
	"to_status" "dashboard"."idea_status" NOT NULL,
	"reason" text,
	"changed_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_rejections_have_a_reason" CHECK ("dashboard"."idea_status_changes"."to_status" <> 'REJECTED' or "dashboard"."idea_status_changes"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "dashboard"."ideas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"description" text NOT NULL,
	"department_id" uuid NOT NULL,
	"status" "dashboard"."idea_status" DEFAULT 'SUBMITTED' NOT NULL,
	"submitted_on" date NOT NULL,
	"status_changed_at" timestamp (3) with time zone,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dashboard"."projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"objective" text,
	"description" text,
	"status" "dashboard"."project_status" NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"partners" text,
	"lead_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_end_after_start" CHECK ("dashboard"."projects"."ends_on" >= "dashboard"."projects"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "dashboard"."vacancies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"direction_id" uuid NOT NULL,
	"location" text NOT NULL,
	"contract" "dashboard"."vacancy_contract" NOT NULL,
	"level" "dashboard"."vacancy_level" NOT NULL,
	"urgency" "dashboard"."vacancy_urgency" NOT NULL,
	"description" text,
	"responsibilities" text[] NOT NULL,
	"qualifications" text[] NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closes_on" date,
	"listed_at" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce("published_at", "created_at")) STORED NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vacancies_close_after_publication" CHECK ("dashboard"."vacancies"."closes_on" >= ("dashboard"."vacancies"."published_at" at time zone 'Africa/Dakar')::date)
);
--> statement-breakpoint
ALTER TABLE "dashboard"."idea_status_changes" ADD CONSTRAINT "idea_status_changes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "dashboard"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard"."ideas" ADD CONSTRAINT "ideas_department_id_idea_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "dashboard"."idea_departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_order" ON "dashboard"."events" USING btree ("date","start_time","id");--> statement-breakpoint
CREATE INDEX "events_type" ON "dashboard"."events" USING btree ("type","date","start_time","id");--> statement-breakpoint
CREATE INDEX "events_search" ON "dashboard"."events" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "idea_status_changes_idea" ON "dashboard"."idea_status_changes" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "ideas_submitted" ON "dashboard"."ideas" USING btree ("submitted_on","id");--> statement-breakpoint
CREATE INDEX "ideas_status" ON "dashboard"."ideas" USING btree ("status","submitted_on","id");--> statement-breakpoint
CREATE INDEX "ideas_department" ON "dashboard"."ideas" USING btree ("department_id","submitted_on","id");--> statement-breakpoint
CREATE INDEX "ideas_search" ON "dashboard"."ideas" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "projects_created" ON "dashboard"."projects" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "projects_status" ON "dashboard"."projects" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "vacancies_listed" ON "dashboard"."vacancies" USING btree ("listed_at","id");