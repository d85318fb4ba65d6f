const times = (count: number, text: (rank: number) => string) => Array.from({ length: count }, (_, rank) => text(rank)).join(' ');
const body = (query: string, variables?: unknown) => JSON.stringify({ query, variables });

/**
 * Bodies of requests that want to cost much: D01 to D17 of docs/abuse-cases.md, as large as one sends them. Without D16: the
 * schema is closed in production, which has no demonstration to put beside it.
 */
export const HOSTILE: Readonly<Record<string, string>> = {
  D01: body(`{ employees { nodes { ${'manager { '.repeat(22)} id ${'} '.repeat(22)} } } }`),
  D02: body(`{ articles(search: ${'['.repeat(20_000)}`),
  D03: body(`{ ${times(101, (rank) => `a${rank}: __typename`)} }`),
  D04: body(`{ ${times(101, (rank) => `a${rank}: askMai(question: "Qui ?") { status }`)} }`),
  D05: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
  D06: body(`{ __typename ${times(2_000, () => '@aa')} }`),
  D07: body('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  D08: body(
    `{ ...F0 } ${times(21, (rank) => `fragment F${rank} on Query { ...F${rank + 1} ...F${rank + 1} }`)} fragment F21 on Query { __typename }`,
  ),
  D09: body(`{ articles(first: 1) { nodes { ${times(130, () => '... on Article { id }')} } } }`),
  D10: body(`{ ${times(5_000, () => '__typename')} }`),
  D11: body(`{ ${times(600, (rank) => `a${rank}: __typename`)} }`),
  D12: body(`{ __typename } # ${'x'.repeat(900_000)}`),
  D13: `{"query":"query($q: String) { articles(search: $q) { totalCount } }","variables":{"q":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  D14: body('{ articles(first: 99999999) { nodes { id } } }'),
  D15: body('mutation($ids: [ID!]!) { deleteArticles(ids: $ids) { userErrors { code } } }', { ids: Array(10_000).fill('x') }),
  D17: body(`{ ${times(15, (rank) => `a${rank}: articles(first: 100) { nodes { author { mainDirection { name } } } }`)} }`),
};
