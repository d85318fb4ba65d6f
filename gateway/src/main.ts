import type { RequestListener } from 'node:http';
import { ConfigError } from '@sar/config/config';
import { endOnConfigError, readConfig } from '@sar/config/environment';
import { announceLeaving, closeServer } from '@sar/subgraph-kit/drain';
import { createLogger } from '@sar/subgraph-kit/log';
import { stopOnSignals, tellUncaught } from '@sar/subgraph-kit/stop';
import { createPatientServer } from './listen.ts';
import { createReport } from './report.ts';

const config = readConfig();
const log = await createLogger(config);
tellUncaught(log);

// Listens at once and answers 503 until the house is open: a platform's probe sees a process that starts, not a dead port.
let handler: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '5' });
  const message = 'SAR Connect démarre. Réessayez dans quelques instants.';
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'UNAVAILABLE', retryAfter: 5 } }] }));
};
const server = createPatientServer((request, response) => handler(request, response));
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Le port ${config.PORT} est déjà pris : choisissez-en un autre par PORT.` : error.message);
  process.exit(1);
});
server.listen(config.PORT, config.HOST);

const report = createReport();
try {
  // Loaded after the port is open: on a tenth of a core the modules alone take seconds.
  const { serve } = await import('./serve.ts');
  const served = await serve(config, log, report.step, (next) => {
    handler = next as RequestListener;
    return server;
  });
  await served.door.ready();
  report.ready(config);
  // Fastify leaves the server to whoever owns it.
  stopOnSignals(log, [(signal) => announceLeaving(served.door, signal), () => closeServer(server), () => served.close()]);
  await served.warm();
} catch (error) {
  if (error instanceof ConfigError) endOnConfigError(error);
  if (config.NODE_ENV === 'production') log.fatal({ err: error }, 'could not start');
  else console.error(error);
  process.exit(1);
}
