import { serveRoom } from '@sar/subgraph-kit/serve';
import subgraph from './subgraph.ts';

await serveRoom(subgraph);
