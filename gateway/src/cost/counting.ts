import type { ApolloServerPlugin } from '@apollo/server';
import type { Check } from '../bounds/before-planning.ts';
import { BOUNDS } from '../bounds/bounds.ts';
import { tooLarge } from '../bounds/refusals.ts';
import type { GatewayLimits } from '../limits.ts';
import type { GatewayContext } from '../sources.ts';
import { costOf } from './cost.ts';

/** Bounds what operations cost and tells it: `extensions.cost` in every answer, and the budget that is left to the rooms. */
export function countingCost(limits: Pick<GatewayLimits, 'countCost'>): { check: Check; tell: ApolloServerPlugin<GatewayContext> } {
  const costs = new WeakMap<GatewayContext, number>();
  return {
    async check(resolved) {
      const { contextValue } = resolved;
      const cost = costOf(resolved);
      costs.set(contextValue, cost);
      if (cost > BOUNDS.cost) throw tooLarge('COST_LIMIT');
      Object.assign(contextValue, { budget: await limits.countCost(contextValue, cost) });
    },
    tell: {
      async requestDidStart() {
        return {
          async willSendResponse({ contextValue, response: { body } }) {
            const requested = costs.get(contextValue);
            if (requested === undefined || body.kind !== 'single') return;
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, limit: BOUNDS.cost } };
          },
        };
      },
    },
  };
}
