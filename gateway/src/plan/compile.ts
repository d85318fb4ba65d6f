import { compileFetch } from './fetch.ts';
import { type Ask, NotCompiled, type PlanNode, type Step } from './nodes.ts';

/**
 * A plan as functions, made once. What the documents of the front end do not need is not compiled: conditions, deferred
 * parts, rewrites.
 * @param rooms asks each room by its name. @throws NotCompiled
 */
export function compileNode(node: PlanNode, rooms: ReadonlyMap<string, Ask>, path: readonly (string | number)[] = []): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, path, rooms.get(node.serviceName));
    case 'Flatten':
      if (path.length > 0) throw new NotCompiled();
      return compileNode(node.node, rooms, node.path);
    case 'Sequence': {
      const steps = node.nodes.map((part) => compileNode(part, rooms, path));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((part) => compileNode(part, rooms, path));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    default:
      throw new NotCompiled();
  }
}
