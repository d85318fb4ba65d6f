import { ZONE } from '@sar/database/calendar';
import { createdAt, id, moment, trigramIndex, updatedAt } from '@sar/database/columns';
import { defineOnce } from '@sar/subgraph-kit/once-table';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';

export const dashboard = pgSchema('dashboard');

/** When a row was made, and when it was last changed. */
export const written = () => ({ createdAt: createdAt(), updatedAt: updatedAt() });
/** Folded text that a search looks into. */
const searchText = () => text('search_text').notNull();

export const canteenMenus = dashboard.table(
  'canteen_menus',
  {
    date: date('date').primaryKey(),
    senegalese: text('senegalese'),
    european: text('european'),
    dessert: text('dessert'),
    updatedAt: updatedAt(),
  },
  (table) => [check('canteen_menus_not_empty', sql`coalesce(${table.senegalese}, ${table.european}, ${table.dessert}) is not null`)],
);

/** One row, a column a part: one read shows all, and writing a part touches no other. */
export const homeContent = dashboard.table(
  'home_content',
  {
    id: integer('id').primaryKey().default(1),
    directorMessage: jsonb('director_message').$type<Part<{ title: string; body: string; signatory: string; publishedAt: string }>>(),
    featuredVideo: jsonb('featured_video').$type<Part<{ title: string; url: string; posterUrl: string | null }>>(),
    quickLinks: jsonb('quick_links').$type<Part<{ links: { label: string; url: string; icon: string | null }[] }>>(),
    greenNumber: jsonb('green_number').$type<Part<{ label: string; number: string }>>(),
  },
  (table) => [check('home_content_one_row', sql`${table.id} = 1`)],
);

export const eventType = dashboard.enum('event_type', ['MEETING', 'TRAINING', 'CELEBRATION', 'CONFERENCE', 'OTHER']);

export const events = dashboard.table(
  'events',
  {
    id: id(),
    title: text('title').notNull(),
    description: text('description'),
    date: date('date').notNull(),
    /** HH:MM; null: the whole day. */
    time: text('time'),
    /** What a day is ordered by, never null as a cursor needs: the whole day comes before every hour. */
    startTime: text('start_time').notNull().generatedAlwaysAs(sql`coalesce("time", '')`),
    location: text('location').notNull(),
    type: eventType('type').notNull(),
    attendees: integer('attendees').notNull(),
    searchText: searchText(),
    ...written(),
  },
  (table) => [
    check('events_time', sql`${table.time} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check('events_attendees', sql`${table.attendees} >= 0`),
    index('events_order').on(table.date, table.startTime, table.id),
    index('events_type').on(table.type, table.date, table.startTime, table.id),
    trigramIndex('events_search', table.searchText),
  ],
);

export const projectStatus = dashboard.enum('project_status', ['PLANNED', 'STUDY', 'PROPOSED', 'COMPLETED']);

export const projects = dashboard.table(
  'projects',
  {
    id: id(),
    title: text('title').notNull(),
    objective: text('objective'),
    description: text('description'),
    status: projectStatus('status').notNull(),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    partners: text('partners'),
    /** The directory's person. */
    leadId: uuid('lead_id'),
    ...written(),
  },
  (table) => [
    check('projects_end_after_start', sql`${table.endsOn} >= ${table.startsOn}`),
    index('projects_created').on(table.createdAt, table.id),
    index('projects_status').on(table.status, table.createdAt, table.id),
  ],
);

export const ideaDepartments = dashboard.table('idea_departments', {
  id: id(),
  code: text('code').notNull().unique('idea_departments_code_unique'),
  name: text('name').notNull(),
  icon: text('icon').notNull(),
  /** Who hears of a new idea. */
  emails: text('emails').array().notNull(),
  active: boolean('active').notNull().default(true),
  ...written(),
});

export const ideaStatus = dashboard.enum('idea_status', ['SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'IMPLEMENTED']);

/** No author, no session, no address, and of the time no more than the day: nothing here may lead to who wrote. */
export const ideas = dashboard.table(
  'ideas',
  {
    id: id(),
    description: text('description').notNull(),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => ideaDepartments.id),
    status: ideaStatus('status').notNull().default('SUBMITTED'),
    submittedOn: date('submitted_on').notNull(),
    /** Of whoever handles ideas, not of the author. */
    statusChangedAt: moment('status_changed_at'),
    searchText: searchText(),
  },
  (table) => [
    index('ideas_submitted').on(table.submittedOn, table.id),
    index('ideas_status').on(table.status, table.submittedOn, table.id),
    index('ideas_department').on(table.departmentId, table.submittedOn, table.id),
    trigramIndex('ideas_search', table.searchText),
  ],
);

export const ideaStatusChanges = dashboard.table(
  'idea_status_changes',
  {
    /** The order of the changes of an idea. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ideaId: uuid('idea_id')
      .notNull()
      .references(() => ideas.id, { onDelete: 'cascade' }),
    from: ideaStatus('from_status').notNull(),
    to: ideaStatus('to_status').notNull(),
    reason: text('reason'),
    /** The directory's person who decided. */
    changedBy: uuid('changed_by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    check('idea_rejections_have_a_reason', sql`${table.to} <> 'REJECTED' or ${table.reason} is not null`),
    index('idea_status_changes_idea').on(table.ideaId, table.id),
  ],
);

export const vacancyContract = dashboard.enum('vacancy_contract', ['PERMANENT', 'FIXED_TERM', 'INTERNSHIP', 'FREELANCE']);
export const vacancyLevel = dashboard.enum('vacancy_level', ['JUNIOR', 'CONFIRMED', 'SENIOR', 'EXPERT']);
export const vacancyUrgency = dashboard.enum('vacancy_urgency', ['NORMAL', 'URGENT', 'VERY_URGENT']);

export const vacancies = dashboard.table(
  'vacancies',
  {
    id: id(),
    title: text('title').notNull(),
    /** The directory's direction. */
    directionId: uuid('direction_id').notNull(),
    location: text('location').notNull(),
    contract: vacancyContract('contract').notNull(),
    level: vacancyLevel('level').notNull(),
    urgency: vacancyUrgency('urgency').notNull(),
    description: text('description'),
    responsibilities: text('responsibilities').array().notNull(),
    qualifications: text('qualifications').array().notNull(),
    /** Null: draft. Future: scheduled. */
    publishedAt: moment('published_at'),
    /** The last day to answer. */
    closesOn: date('closes_on'),
    /** What the list is ordered by, never null as a cursor needs: a draft stands where it was written. */
    listedAt: moment('listed_at').notNull().generatedAlwaysAs(sql`coalesce("published_at", "created_at")`),
    ...written(),
  },
  (table) => [
    check('vacancies_close_after_publication', sql`${table.closesOn} >= (${table.publishedAt} at time zone '${sql.raw(ZONE)}')::date`),
    index('vacancies_listed').on(table.listedAt, table.id),
  ],
);

export type CanteenMenuRow = typeof canteenMenus.$inferSelect;
/** A part of the home page as JSON holds it, with who wrote it last and when. */
export type Part<Content> = Content & { readonly updatedAt: string; readonly updatedById: string };
export type EventRow = typeof events.$inferSelect;
export type ProjectRow = typeof projects.$inferSelect;
export type IdeaDepartmentRow = typeof ideaDepartments.$inferSelect;
export type IdeaRow = typeof ideas.$inferSelect;
export type IdeaStatusChangeRow = typeof ideaStatusChanges.$inferSelect;
export type VacancyRow = typeof vacancies.$inferSelect;
/** A person, and a direction, as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };
export type DirectionKey = { readonly id: string };

export const onceKeys = defineOnce(dashboard);
