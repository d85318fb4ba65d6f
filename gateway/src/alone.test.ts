import { checkGatewayAlone } from '@sar/testing/loaded';
import { expect, it } from 'vitest';

it('in front of six services the gateway loads no room and no database', async () => {
  expect(await checkGatewayAlone('source')).toBeGreaterThan(100);
}, 60_000);
