import { programPath } from '@sar/bundle/programs';
import { testOrigin } from '@sar/config/environment';

/** The path from the root of a program that a test starts as a user does; see testOrigin. */
export const testProgram = (program: string): string => programPath(program, testOrigin());
