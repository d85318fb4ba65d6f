import { readFileSync } from 'node:fs';
import { v5 as uuidv5 } from 'uuid';
import type { Role } from './viewer.ts';

/** One invented person per role, who may sign in by one click in development. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly direction: string;
}

export function readDemoAccounts(): DemoAccount[] {
  return JSON.parse(readFileSync(new URL('../../../data/demo/accounts.json', import.meta.url), 'utf8'));
}

const NAMESPACE = '5f6f2f0a-6f3c-4d5e-9a51-7a3f1d0c5b10';

/** The id of a demonstration thing: always the same for the same name, so that rooms can seed references to each other without asking. */
export function demoId(kind: string, name: string): string {
  return uuidv5(`${kind}:${name}`, NAMESPACE);
}

/** A repeatable stream of numbers in [0, 1) (mulberry32), so that two seeds are the same company. */
export function demoRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
