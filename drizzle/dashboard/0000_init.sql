CREATE SCHEMA "dashboard";
--> statement-breakpoint
CREATE TYPE "dashboard"."safety_scope" AS ENUM('SAR', 'EE');--> statement-breakpoint
CREATE TYPE "dashboard"."safety_severity" AS ENUM('FATAL', 'LOST_TIME', 'NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS');--> statement-breakpoint
CREATE TABLE "dashboard"."canteen_menus" (
	"date" date PRIMARY KEY NOT NULL,
	"senegalese" text,
	"european" text,
	"dessert" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canteen_menus_not_empty" CHECK (coalesce("dashboard"."canteen_menus"."senegalese", "dashboard"."canteen_menus"."european", "dashboard"."canteen_menus"."dessert") is not null)
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
	"emails" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_departments_code_unique" UNIQUE("code")
);
--> statement-breakpoint
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
ALTER TABLE "dashboard"."safety_changes" ADD CONSTRAINT "safety_changes_event_id_safety_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "dashboard"."safety_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safety_changes_event" ON "dashboard"."safety_changes" USING btree ("event_id","id");--> statement-breakpoint
CREATE INDEX "safety_events_occurred" ON "dashboard"."safety_events" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_scope" ON "dashboard"."safety_events" USING btree ("scope","occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_severity" ON "dashboard"."safety_events" USING btree ("severity","occurred_at","id");--> statement-breakpoint
CREATE INDEX "safety_events_accidents" ON "dashboard"."safety_events" USING btree ("scope","occurred_at","id") WHERE "dashboard"."safety_events"."severity" in ('FATAL', 'LOST_TIME') and "dashboard"."safety_events"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "safety_hours_latest" ON "dashboard"."safety_hours" USING btree ("month","scope","id");