// `npm run build`.
import { build } from './build.ts';

console.log(await build());
