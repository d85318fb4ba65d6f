import type { GatewayConfig } from '@apollo/gateway';
import type { RoomOperation, RoomResult } from '@sar/subgraph-kit/execute';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../sources.ts';

/** What Apollo's gateway tells of a plan when it has made one. */
export type Planned = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0];
export type PlanNode = NonNullable<Planned['queryPlan']['node']>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
export type Selections = NonNullable<FetchNode['requires']>;

/** Data of an answer, of whatever room. Its keys are names that a client writes. */
export type Data = Record<string, unknown>;

/** One execution of a compiled plan. */
export interface Run {
  readonly context: GatewayContext;
  /** As the client sent them: the rooms coerce. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What came from the rooms so far. */
  readonly data: Data;
  readonly errors: GraphQLError[];
}

/** A part of a plan, ready to run. @throws Error when a room's answer is none to its question. */
export type Step = (run: Run) => Promise<void>;

/** How a room is asked: never with a failure, which is an error in its result. */
export type Ask = (operation: RoomOperation, context: GatewayContext) => Promise<RoomResult>;

/** A plan holds something that is not compiled. It is executed by Apollo's gateway, as every plan is the first time. */
export class NotCompiled extends Error {}
