import { testDatabaseUrl, testTemplate } from '@sar/config/environment';
import type { TestProject } from 'vitest/node';

/** Runs once before all test files: makes the database that each of them copies. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('template', testTemplate() ?? (await madeTemplate()));
  provide('databaseUrl', testDatabaseUrl() ?? null);
}

/** Loaded only where it is needed: the whole system is in it. */
async function madeTemplate(): Promise<string> {
  const { prepareTemplate, templateName } = await import('./template.ts');
  const name = templateName();
  await prepareTemplate(name, testDatabaseUrl());
  return name;
}
