import { inSpan } from '@sar/observe/tracing';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { compileRequires, type Entity, entitiesAt } from './entities.ts';
import { merge, own } from './merge.ts';
import { type Ask, type Data, type FetchNode, NotCompiled, type Run, type Step } from './nodes.ts';

type Path = readonly (string | number)[];

/**
 * One question to one room: for fields of the root, or for more of the objects at a path.
 * @throws NotCompiled
 */
export function compileFetch(node: FetchNode, path: Path, ask: Ask | undefined): Step {
  const { requires, inputRewrites = [], outputRewrites = [], contextRewrites = [] } = node;
  const isPlain = inputRewrites.length + outputRewrites.length + contextRewrites.length === 0;
  if (!ask || !isPlain || (requires ? path.length === 0 : path.length > 0)) throw new NotCompiled();
  const traced = { service: node.serviceName };
  const send = (run: Run, representations?: readonly Data[]) => {
    const variables = { ...used(node, run.variables), ...(representations ? { representations } : {}) };
    const operation = { query: node.operation, variables, operationName: node.operationName };
    return inSpan('gateway.fetch', traced, () => ask(operation, run.context));
  };
  if (!requires)
    return async (run) => {
      const { data, errors = [] } = await send(run);
      for (const error of errors) run.errors.push(tell(error, node, error.path));
      merge(run.data, data);
    };
  const represent = compileRequires(requires);
  return async (run) => {
    const known = entitiesAt(run.data, path).flatMap((entity) => {
      const representation = represent(entity.object);
      return representation ? [{ entity, representation }] : [];
    });
    if (known.length === 0) return;
    const { data, errors = [] } = await send(
      run,
      known.map(({ representation }) => representation),
    );
    const entities = known.map(({ entity }) => entity);
    for (const error of errors) run.errors.push(tell(error, node, pathOf(error.path, entities, path)));
    if (data) addEntities(entities, data);
  };
}

function addEntities(entities: readonly Entity[], { _entities: said }: Data): void {
  if (!Array.isArray(said) || said.length !== entities.length) throw new Error('a room answers for other entities than it was asked for');
  for (const [index, { object }] of entities.entries()) merge(object, said[index]);
}

/** Of the client's variables those that a fetch needs. */
function used({ variableUsages = [] }: FetchNode, variables: Run['variables']): Data {
  const picked: Data = {};
  for (const name of variableUsages) {
    const value = own(variables, name);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

/** Where an error stands in the whole answer: a room counts the entities that it was asked for. */
function pathOf(path: Path | undefined, entities: readonly Entity[], at: Path): Path | undefined {
  const index = path?.[1];
  if (typeof index === 'number') return [...(entities[index]?.path ?? []), ...(path as Path).slice(2)];
  return path && [...at, ...path];
}

function tell({ message, extensions }: GraphQLFormattedError, { serviceName }: FetchNode, path: Path | undefined): GraphQLError {
  return new GraphQLError(message || `Error while fetching subquery from service "${serviceName}"`, {
    ...(path ? { path } : {}),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
  });
}
