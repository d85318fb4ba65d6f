CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SCHEMA "dashboard";
--> statement-breakpoint
CREATE TYPE "dashboard"."safety_scope" AS ENUM('SAR', 'EE');--> statement-breakpoint
CREATE TYPE "dashboard"."safety_severity" AS ENUM('FATAL', 'LOST_TIME', 'NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS');--> statement-breakpoint
CREATE TYPE "dashboard"."event_type" AS ENUM('MEETING', 'TRAINING', 'CELEBRATION', 'CONFERENCE', 'OTHER');--> statement-breakpoint
CREATE TYPE "dashboard"."idea_status" AS ENUM('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'IMPLEMENTED');--> statement-breakpoint
CREATE TYPE "dashboard"."project_status" AS ENUM('PLANNED', 'STUDY', 'PROPOSED', 'COMPLETED');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_contract" AS ENUM('PERMANENT', 'FIXED_TERM', 'INTERNSHIP', 'FREELANCE');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_level" AS ENUM('JUNIOR', 'CONFIRMED', 'SENIOR', 'EXPERT');--> statement-breakpoint
CREATE TYPE "dashboard"."vacancy_urgency" AS ENUM('NORMAL', 'URGENT', 'VERY_URGENT');--> statement-breakpoint
CREATE TABLE "dashboard"."safety_changes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dashboard"."safety_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"event_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb,
	"changed_by_id" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dashboard"."safety_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scope" "dashboard"."safety_scope" NOT NULL,
	"severity" "dashboard"."safety_severity" NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"location" text,
	"days_lost" integer,
	"declared_by_id" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "safety_events_days_lost" CHECK ("dashboard"."safety_events"."days_lost" is null or ("dashboard"."safety_events"."days_lost" >= 0 and "dashboard"."safety_events"."severity" = 'LOST_TIME'))
);
--> statement-breakpoint
CREATE TABLE "dashboard"."safety_hours" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dashboard"."safety_hours_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"scope" "dashboard"."safety_scope" NOT NULL,
	"month" date NOT NULL,
	"hours" integer NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "safety_hours_not_negative" CHECK ("dashboard"."safety_hours"."hours" >= 0),
	CONSTRAINT "safety_hours_month" CHECK (extract(day from "dashboard"."safety_hours"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "dashboard"."canteen_menus" (
	"date" date PRIMARY KEY NOT NULL,
	"senegalese" text,
	"european" text,
	"dessert" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canteen_menus_not_empty" CHECK (coalesce("dashboard"."canteen_menus"."senegalese", "dashboard"."canteen_menus"."european", "dashboard"."canteen_menus"."dessert") is not null)
);
--> statement-breakpoint
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
CREATE TABLE "dashboard"."home_content" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"director_message" jsonb,
	"featured_video" jsonb,
	"quick_links" jsonb,
	"green_number" jsonb,
	CONSTRAINT "home_content_one_row" CHECK ("dashboard"."home_content"."id" = 1)
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
ALTER TABLE "dashboard"."safety_changes" ADD CONSTRAINT "safety_changes_event_id_safety_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "dashboard"."safety_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard"."idea_status_changes" ADD CONSTRAINT "idea_status_changes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "dashboard"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard"."ideas" ADD CONSTRAINT "ideas_department_id_idea_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "dashboard"."idea_departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safety_changes_event" ON "dashboard"."safety_changes" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "safety_events_occurred" ON "dashboard"."safety_events" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_scope" ON "dashboard"."safety_events" USING btree ("scope","occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_severity" ON "dashboard"."safety_events" USING btree ("severity","occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_accidents" ON "dashboard"."safety_events" USING btree ("scope","occurred_at","id") WHERE "dashboard"."safety_events"."severity" in ('FATAL', 'LOST_TIME') and "dashboard"."safety_events"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "safety_hours_latest" ON "dashboard"."safety_hours" USING btree ("month","scope","id");--> statement-breakpoint
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