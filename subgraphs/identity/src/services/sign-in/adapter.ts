import type { Db } from '@sar/database/client';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth/types';
import { eq } from 'drizzle-orm';
import { accounts, sessions, signInUsers, twoFactors, users, verifications } from '../../tables.ts';
import { hashToken } from '../sessions.ts';

/** The secrets that encrypt at rest, as the library takes them: the current one first. */
export type Secrets = { version: number; value: string }[];

type Row = Record<string, unknown>;

/** What has no column here: the provider's tokens, of which nothing is ever stored, and addresses of the network. */
const UNSTORED = ['accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'scope', 'ipAddress'];

/**
 * The library's adapter, wrapped so that on every path a session's token is a hash in the database and a verification's
 * value is encrypted. The library sees both in clear: a token only where it gave that token itself.
 */
export function sealedAdapter(db: Db, secrets: Secrets): (options: BetterAuthOptions) => DBAdapter {
  const schema = { user: signInUsers, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors };
  const base = drizzleAdapter(db, { provider: 'pg', schema, transaction: true });
  const key = { keys: new Map(secrets.map(({ version, value }) => [version, value])), currentVersion: secrets[0]?.version ?? 0 };

  /** A row on its way in. */
  async function sealed(model: string, row: Row): Promise<Row> {
    const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !UNSTORED.includes(name)));
    if (model === 'session' && typeof row['token'] === 'string') return { ...kept, token: hashToken(row['token']) };
    if (model === 'verification' && typeof row['value'] === 'string')
      return { ...kept, value: await symmetricEncrypt({ key, data: row['value'] }) };
    return kept;
  }

  /** A row on its way out. `known` is the token it was found by or made with; without it the hash stays a hash. */
  async function opened<Value>(model: string, row: Value, known?: unknown): Promise<Value> {
    if (!row) return row;
    const { value } = row as Row;
    if (model === 'session' && known) return { ...row, token: known };
    if (model === 'verification' && typeof value === 'string') return { ...row, value: await symmetricDecrypt({ key, data: value }) };
    return row;
  }

  const tokenOf = (where: Where[] = []) => where.find(({ field, value }) => field === 'token' && typeof value === 'string')?.value;
  const hashed = (value: Where['value']): Where['value'] =>
    Array.isArray(value) ? value.map((one) => hashToken(String(one))) : hashToken(String(value));
  const sealedWhere = (model: string, where: Where[] = []): Where[] =>
    model === 'session' ? where.map((one) => (one.field === 'token' ? { ...one, value: hashed(one.value) } : one)) : where;

  /** What is asked for by its name is not there once it has expired: the library looks at that date in some of its paths only. */
  const unexpired = (model: string, where: Where[] = []): Where[] =>
    model === 'verification' && where.some(({ field }) => field === 'identifier')
      ? [{ field: 'expiresAt', operator: 'gt', value: new Date() }]
      : [];

  return (options) => {
    const inner = base(options);
    const wrapped: DBAdapter = {
      ...inner,
      // A new wrapper over the transaction's own handle: the outer one would wait for ever on the embedded database.
      transaction: (work) => db.transaction((tx) => work(sealedAdapter(tx, secrets)(options))),
      async create({ data, ...rest }) {
        const row = await inner.create({ ...rest, data: (await sealed(rest.model, data)) as typeof data });
        return opened(rest.model, row, (data as Row)['token']) as never;
      },
      async findOne({ where, join, ...rest }) {
        const row = await inner.findOne<Row>({ ...rest, where: sealedWhere(rest.model, where), ...(join ? { join } : {}) });
        return opened(rest.model, row, tokenOf(where)) as never;
      },
      async findMany({ where, ...rest }) {
        const rows = await inner.findMany<Row>({ ...rest, where: [...sealedWhere(rest.model, where), ...unexpired(rest.model, where)] });
        return (await Promise.all(rows.map((row) => opened(rest.model, row)))) as never;
      },
      count: ({ where, ...rest }) => inner.count({ ...rest, where: sealedWhere(rest.model, where) }),
      async update({ model, where, update }) {
        // The one thing that the library changes of an account; its view is a join, which cannot be written to.
        if (model === 'user') {
          const id = String(where.find(({ field }) => field === 'id')?.value);
          await db
            .update(users)
            .set({ twoFactorEnabled: update['twoFactorEnabled'] === true })
            .where(eq(users.id, id));
          return inner.findOne({ model, where });
        }
        const row = await inner.update<Row>({ model, where: sealedWhere(model, where), update: await sealed(model, update) });
        return opened(model, row, tokenOf(where)) as never;
      },
      async updateMany({ model, where, update }) {
        return inner.updateMany({ model, where: sealedWhere(model, where), update: await sealed(model, update) });
      },
      delete: ({ model, where }) => inner.delete({ model, where: sealedWhere(model, where) }),
      deleteMany: ({ model, where }) => inner.deleteMany({ model, where: sealedWhere(model, where) }),
      async consumeOne({ model, where }) {
        return opened(model, await inner.consumeOne({ model, where: sealedWhere(model, where) }), tokenOf(where)) as never;
      },
      async incrementOne({ model, where, set, ...rest }) {
        const input = { ...rest, model, where: sealedWhere(model, where), ...(set ? { set: await sealed(model, set) } : {}) };
        return opened(model, await inner.incrementOne(input), tokenOf(where)) as never;
      },
    };
    return wrapped;
  };
}
