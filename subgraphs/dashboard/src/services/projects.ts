import type { Db } from '@sar/database/client';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { tablePage } from '@sar/subgraph-kit/rows';
import { eq, sql } from 'drizzle-orm';
import type { ProjectStatus } from '../generated/schema.ts';
import { type ProjectRow, projects } from '../tables.ts';

export type ProjectPage = Connection<ProjectRow>;

export interface ProjectFilter extends PageArguments {
  readonly status?: ProjectStatus | null;
}

const byCreation: Keyset<ProjectRow> = {
  list: 'projects',
  columns: [projects.createdAt, projects.id],
  direction: 'desc',
  values: (row) => [row.createdAt, row.id],
};

const ofStatus = eq(projects.status, sql.placeholder('status'));

/** One page of projects, the latest created first. */
export function listProjects(db: Db, filter: ProjectFilter): Promise<ProjectPage> {
  return tablePage(db, projects, filter, byCreation, filter.status ? ofStatus : undefined, { status: filter.status });
}
