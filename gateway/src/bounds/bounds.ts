/**
 * How large what is asked may be: about twice the largest document of packages/client, which `bounds.test.ts` holds to it.
 * What is larger is refused before anything is planned and before any room is asked.
 */
export const BOUNDS = {
  /** Of a request's body, variables included. */
  bodyBytes: 500_000,
  /** Of a document's text: comments are no tokens. The largest has 1,903. */
  documentCharacters: 10_000,
  /** The largest has 249. */
  tokens: 500,
  /** Fields within fields, and what is within each other in variables. The deepest has 6. */
  depth: 12,
  /** Of one operation, fragments counted wherever they are spread. No document has one; a program may ask for a few things at once. */
  aliases: 15,
  /** As for aliases. */
  directives: 8,
  /** Different answers at the root. The widest has 13. */
  rootFields: 26,
  /** The most has 3. */
  fragments: 8,
  /** Fields and fragments, counted wherever they are spread. The largest has 120, introspection's own query 239. */
  selections: 250,
  /** Of any list in an argument, in the document or in its variables; as many as a page has. */
  listItems: 100,
  /** In objects (cost/weights.ts). The dearest of ours costs 1,002, with a page of a hundred. */
  cost: 2_000,
  /** Of documents that are kept, each in up to a quarter of a megabyte; the front end has 104. */
  documents: 160,
  /** Of plans that are kept; those of the manifest take about one. */
  planMegabytes: 10,
  /** How many mistakes of a document are told. */
  validationErrors: 3,
} as const;

/** What is told of a document that is too large, by its stable code. */
export const TOO_LARGE = {
  DOCUMENT_LIMIT: `Document trop long : réduisez-le à ${BOUNDS.documentCharacters} caractères au plus.`,
  TOKEN_LIMIT: `Document trop long : réduisez-le à ${BOUNDS.tokens} mots au plus.`,
  DEPTH_LIMIT: `Trop de niveaux, dans le document ou ses variables : gardez-en ${BOUNDS.depth} au plus.`,
  ALIAS_LIMIT: `Trop d'alias : gardez-en ${BOUNDS.aliases} au plus.`,
  DIRECTIVE_LIMIT: `Trop de directives : gardez-en ${BOUNDS.directives} au plus.`,
  ROOT_FIELD_LIMIT: `Trop de champs à la racine : demandez-en ${BOUNDS.rootFields} au plus.`,
  FRAGMENT_LIMIT: `Trop de fragments : gardez-en ${BOUNDS.fragments} au plus.`,
  SELECTION_LIMIT: `Trop de champs, fragments compris : demandez-en ${BOUNDS.selections} au plus.`,
  COST_LIMIT: `Demande trop coûteuse : demandez ${BOUNDS.cost} objets au plus.`,
  LIST_LIMIT: `Liste trop longue : donnez ${BOUNDS.listItems} éléments au plus.`,
} as const;

export type TooLarge = keyof typeof TOO_LARGE;
