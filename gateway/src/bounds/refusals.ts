import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors';
import { type ASTNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { TOO_LARGE, type TooLarge } from './bounds.ts';

const isTooLarge = (code: unknown): code is TooLarge => typeof code === 'string' && Object.hasOwn(TOO_LARGE, code);

/** A refusal of a whole document, answered with 400. */
export function tooLarge(code: TooLarge, node?: ASTNode): GraphQLError {
  return new GraphQLError(TOO_LARGE[code], { ...(node ? { nodes: node } : {}), extensions: { code, http: { status: 400 } } });
}

/**
 * Which bound an error tells of, if any: Apollo gives every error of a rule one code of its own, and the limits that GraphQL
 * and Apollo count by themselves have none.
 */
export function boundOf({ message, extensions }: GraphQLFormattedError, error: unknown): TooLarge | undefined {
  if (isTooLarge(extensions?.['code'])) return extensions['code'];
  if (extensions?.['code'] === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED) {
    if (/tokens\. Parsing aborted\.$/.test(message)) return 'TOKEN_LIMIT';
    if (/units\. Parsing aborted\.$/.test(message)) return 'DOCUMENT_LIMIT';
  }
  if (extensions?.['validationErrorCode'] === ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED) return 'SELECTION_LIMIT';
  const ruled = error instanceof GraphQLError && error.originalError instanceof GraphQLError && error.originalError.extensions['code'];
  return isTooLarge(ruled) ? ruled : undefined;
}
