import { rootFields } from '@sar/testing/access/api';
import { newSession } from '@sar/testing/access/callers';
import { callAt, operationOf, type Place, places } from '@sar/testing/access/calls';
import { useApp } from '@sar/testing/app';
import { recordStatements } from '@sar/testing/count-statements';
import { forgetLimits } from '@sar/testing/limits';
import { isEnumType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';

/** Stands in every payload: where it stands in the text of a statement, what somebody said was taken for SQL. */
const MARK = 'zqcanari';
const SQL = [
  `${MARK}' OR '1'='1`,
  `${MARK}'; DROP TABLE identity.users; --`,
  `${MARK}" OR ""="`,
  `${MARK}') UNION SELECT token_hash FROM identity.sessions --`,
  `${MARK}'||(SELECT pg_sleep(30))||'`,
  `${MARK}\\'; SELECT 1; --`,
  `${MARK}$$; SELECT 1; $$`,
  `${MARK}/*`,
  `${MARK}::uuid) --`,
  `1;${MARK}`,
  `${MARK}\u02bc OR 1=1`,
  `%${MARK}_%'`,
];
/** What a language of searches, a pattern or a check could choke on: it would fail here, or not end. */
const SHORT = [
  `${MARK} & | !`,
  `${MARK}:*`,
  `((${MARK}`,
  `${MARK} <-> <->`,
  '\\',
  '%_\\%_\\',
  '[[:alpha:]](?=x)*+',
  `${MARK}\0`,
  `${MARK}\ud800`,
];
const LONG = ['%a', '(', ' ', 'a@', '<', 'https://', '"', '..'].map((text) => `${text.repeat(50_000 / text.length)}!`);
/**
 * What a text may take of the processor, its part of the answer included: a check that goes over a long one again for each of its
 * signs takes seconds. Not by the clock, which says how busy the machine is; the embedded database's work is in it.
 */
const SHORT_MS = 200;
const LONG_MS = 50;
/** What the house understood, and did not take. */
const SOUND = new Set(['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND']);
const nameOf = ({ root, path }: Place) => `${root.name} ${path.join('.')}`;
const everywhere = places(rootFields()).map((place) => [nameOf(place), place] as const);
const texts = everywhere.filter(([, { type }]) => type.name === 'String' || type.name === 'ID');
const choices = everywhere.filter(([, { type }]) => isEnumType(type));

/** A house and those who ask it: each with limits of its own, for an account may not ask as much in a minute as all of this. */
function useHostile() {
  const app = useApp();
  let token = '';
  /** An account may ask MAI thirty times a minute: its second argument is tried by somebody else. */
  let another = '';
  beforeAll(async () => {
    token = await newSession(app, 'ADMINISTRATOR');
    another = await newSession(app, 'MAI_CURATOR');
  });

  /** Says values at a place, in the name of whoever may do most. */
  async function say(place: Place, values: readonly string[]) {
    await forgetLimits(app);
    const payload = operationOf(values.map((value, index) => callAt(place, `it${index}`, value)));
    const authorization = `Bearer ${nameOf(place) === 'askMai conversationId' ? another : token}`;
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers: { authorization }, payload });
    const { errors = [] } = answer.json<{ errors?: { extensions: { code: string } }[] }>();
    return { status: answer.statusCode, unsound: errors.filter(({ extensions: { code } }) => !SOUND.has(code)), body: answer.body };
  }
  return { app, say };
}

describe('a hostile argument', () => {
  const { app, say } = useHostile();
  const reached = new Set<string>();

  it.each(texts)('I01: is never SQL: %s', async (name, place) => {
    const statements = await recordStatements(app.house, async () => {
      for (const values of [SQL.slice(0, 6), SQL.slice(6)]) {
        const { status, unsound, body } = await say(place, values);
        expect([status, unsound]).toEqual([200, []]);
        expect(body).not.toMatch(/syntax error|pg_|relation "/i);
      }
    });
    expect(statements.filter(({ text }) => text.includes(MARK))).toEqual([]);
    if (statements.some(({ values }) => JSON.stringify(values).includes(MARK))) reached.add(name);
  });

  it('I01: reached the database as a value, where it is not refused before', () => {
    expect(reached.size).toBeGreaterThan(20);
  });

  it.each(choices)('I02: is one of a list, or nothing is asked of any room: %s', async (_name, place) => {
    const statements = await recordStatements(app.house, async () => {
      const { status, body } = await say(place, [`${MARK}; DROP TABLE identity.users`]);
      expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    });
    // Who asks is found before, and what sends mail is counted.
    expect(statements.filter(({ text }) => !/"sessions"|"rate_limits"/.test(text))).toEqual([]);
  });
});

describe('a hostile text', () => {
  const { say } = useHostile();

  it.each(texts)('I03, I04, I05: is no more than a text whatever its signs and its length: %s', async (_name, place) => {
    for (const [values, mostMs] of [
      [SHORT, SHORT_MS],
      [LONG.slice(0, 4), LONG_MS],
      [LONG.slice(4), LONG_MS],
    ] as const) {
      const before = process.threadCpuUsage();
      const { status, unsound } = await say(place, values);
      const { user, system } = process.threadCpuUsage(before);
      expect([status, unsound]).toEqual([200, []]);
      expect((user + system) / 1_000).toBeLessThan(mostMs * values.length);
    }
  });
});
