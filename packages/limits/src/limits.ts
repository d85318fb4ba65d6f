/** So many acts within so many seconds; the first of them starts the time. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** What bounds one kind of act: by who does it or to whom it is done, and by the block of addresses that it comes from. */
export interface Bounds {
  readonly account?: Limit;
  readonly address?: Limit;
}

const MINUTE = 60;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;

// A company goes out by one address: what is bounded by address must let all of its six hundred people through.

/** Counted in the database: no restart forgets them, and all processes count together. */
export const LASTING_LIMITS = {
  /**
   * Ten tries are more than a person needs and 1,000 a day: of no use against twelve characters. By block, so that one
   * password cannot be tried on everybody; what succeeds is given back, so the fifty are wrong ones, of a whole company.
   */
  PASSWORD: { account: { points: 10, seconds: QUARTER }, address: { points: 50, seconds: QUARTER } },
  /** An account's own bound is beside its secret (ten in all, two_factors.locked_until). By block as for passwords. */
  SECOND_FACTOR: { address: { points: 50, seconds: QUARTER } },
  /** Setting one up takes two requests. They ask for the password and for a code: in a stolen session, a place to guess at. */
  AUTHENTICATOR: { account: { points: 10, seconds: QUARTER }, address: { points: 50, seconds: QUARTER } },
  /** Costs a row, and on the way back two calls of Google: everybody on a Monday morning, twice, in five minutes. */
  GOOGLE: { address: { points: 1_200, seconds: 5 * MINUTE } },
  GOOGLE_CALLBACK: { address: { points: 1_200, seconds: 5 * MINUTE } },
  /** Each is a mail to somebody who may not have asked. The mail can be late once and lost once. */
  RESET_REQUEST: { account: { points: 3, seconds: HOUR }, address: { points: 30, seconds: HOUR } },
  /** Its token cannot be guessed; the bound is for what each costs, a tenth of a second of a core. */
  RESET: { address: { points: 50, seconds: QUARTER } },
  /** A screen's key is typed in once, by somebody on a ladder. What succeeds is given back. */
  KIOSK: { address: { points: 20, seconds: QUARTER } },
  /** What makes mails go out to colleagues (MAIL_OPERATIONS): a good day of a person with ideas. */
  MAIL: { account: { points: 10, seconds: HOUR } },
} as const satisfies Record<string, Bounds>;

/** Root fields that send mail, each of which counts as MAIL. */
export const MAIL_OPERATIONS: readonly string[] = ['Mutation.submitIdea', 'Mutation.sendPasswordReset'];

/** Counted in the memory of each gateway: a restart may forget a minute. */
export const PASSING_LIMITS = {
  /**
   * Every request: 600 people who open ten pages' worth in the same minute. By account, twenty a second, which no page
   * and no reasonable program needs for a minute.
   */
  REQUEST: { account: { points: 1_200, seconds: MINUTE }, address: { points: 6_000, seconds: MINUTE } },
  /**
   * What operations cost (gateway/src/cost): a hundred objects in each of the requests above. By account; who has none is
   * counted with all who come from there.
   */
  COST: { account: { points: 120_000, seconds: MINUTE }, address: { points: 600_000, seconds: MINUTE } },
  /** A search by meaning over all entries, or a call of the hosted model: a question every two seconds. */
  'Query.askMai': { account: { points: 30, seconds: MINUTE } },
  /** Each leads to an image encoded anew, some 50 ms of a core; two a second lets HR upload everybody's photo in one go. */
  'Mutation.createAvatarUpload': { account: { points: 120, seconds: MINUTE } },
  'Mutation.createArticleImageUpload': { account: { points: 120, seconds: MINUTE } },
} as const satisfies Record<string, Bounds>;

/** How many rows of the audit log are one attempt each; what is past them is counted together (floods.ts). In the memory of each process. */
export const ROW_LIMITS = {
  /**
   * Sign-ins that fail, links asked for: what a company mistypes in a minute. Rows are for ever, so that blocks of addresses,
   * of which a flood can have many, are bounded together too.
   */
  ATTEMPT: { address: { points: 10, seconds: MINUTE }, account: { points: 200, seconds: MINUTE } },
} as const satisfies Record<string, Bounds>;

export type LastingLimit = keyof typeof LASTING_LIMITS;
export type PassingLimit = keyof typeof PASSING_LIMITS;
