import { testDatabaseUrl } from '@sar/config/environment';
import postgres from 'postgres';

/** The PostgreSQL server that proofs may make databases on; undefined without DATABASE_URL. */
export const serverUrl = testDatabaseUrl();

/** Runs `work` on an empty database of its own, dropped afterwards. */
export async function withDatabase<Result>(name: string, work: (url: string) => Promise<Result>): Promise<Result> {
  if (!serverUrl) throw new Error('DATABASE_URL est requise.');
  const database = `sar_${name}_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`create database ${database}`);
    return await work(url.href);
  } finally {
    await admin.unsafe(`drop database if exists ${database} with (force)`);
    await admin.end();
  }
}
