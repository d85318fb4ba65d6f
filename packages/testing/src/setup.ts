import { testDatabaseUrl, testTemplate } from '@sar/config/environment';
import type { TestProject } from 'vitest/node';
import { prepareTemplate, templateName } from './template.ts';

/** Runs once before all test files: makes the database that each of them copies. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const template = testTemplate() ?? templateName();
  const url = testDatabaseUrl();
  await prepareTemplate(template, url);
  provide('template', template);
  provide('databaseUrl', url ?? null);
}
