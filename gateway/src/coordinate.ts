import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation as it was asked, in the schema that it was checked against. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The field of the schema, `Type.field`, that a path of an answer leads to: whatever aliases a client writes and however
 * deep it asks, there are only as many as the schema has fields. As far as the path can be followed.
 */
export function coordinateOf(asked: Asked, path: readonly (string | number)[]): string {
  const root = asked.schema.getRootType(asked.operation.operation);
  let coordinate = root?.name ?? asked.operation.operation;
  let type: GraphQLNamedType | null | undefined = root;
  let selections: SelectionSetNode[] = [asked.operation.selectionSet];
  for (const key of path.filter((part) => typeof part === 'string')) {
    const found = fieldsOf(asked, selections, type, key);
    const [first] = found;
    if (!first) break;
    coordinate = `${first.parent?.name}.${first.field.name.value}`;
    type = typeOf(first.parent, first.field);
    selections = found.flatMap(({ field }) => field.selectionSet ?? []);
  }
  return coordinate;
}

/**
 * The root fields that an operation asks for, `Query.field`, each with the keys under which it will be answered: once a
 * key, as an execution does, however often a fragment repeats it.
 */
export function rootFieldsOf(asked: Asked): Map<string, string[]> {
  const root = asked.schema.getRootType(asked.operation.operation)?.name ?? asked.operation.operation;
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.set((selection.alias ?? selection.name).value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragmentOf(asked.document, selection.name.value);
        if (fragment) visit(fragment.selectionSet);
      }
    }
  };
  visit(asked.operation.selectionSet);
  const fields = new Map<string, string[]>();
  for (const [key, name] of names) fields.set(`${root}.${name}`, [...(fields.get(`${root}.${name}`) ?? []), key]);
  return fields;
}

interface Found {
  readonly field: FieldNode;
  readonly parent: GraphQLNamedType | null | undefined;
}

/** The fields that answer under a key, through fragments; a fragment on a type says of which type they are. */
function fieldsOf(asked: Asked, sets: readonly SelectionSetNode[], parent: Found['parent'], key: string): Found[] {
  return sets
    .flatMap(({ selections }) => selections)
    .flatMap((selection): Found[] => {
      if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value === key ? [{ field: selection, parent }] : [];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(asked.document, selection.name.value);
      if (!fragment) return [];
      const narrowed = fragment.typeCondition ? asked.schema.getType(fragment.typeCondition.name.value) : parent;
      return fieldsOf(asked, [fragment.selectionSet], narrowed, key);
    });
}

function fragmentOf(document: DocumentNode, name: string) {
  return document.definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name) as
    | Extract<DocumentNode['definitions'][number], { kind: Kind.FRAGMENT_DEFINITION }>
    | undefined;
}

function typeOf(parent: Found['parent'], field: FieldNode): GraphQLNamedType | undefined {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const returned = fields[field.name.value]?.type;
  return returned && getNamedType(returned);
}
