// Run as a child process by pglite.ts: makes the cluster whose folder is the only argument, then ends and gives its memory back.
import { initialiseCluster } from './pglite.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: initialise.ts FOLDER');
await initialiseCluster(folder);
