import type { Role } from '@sar/subgraph-kit/viewer';
import { type TestApp, useApp } from '@sar/testing/app';
import { expect } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for
type Data = any;

const CREATE = {
  folder: 'mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { id } userErrors { code } } }',
  document: 'mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } userErrors { code } } }',
};

export interface Library {
  readonly app: TestApp;
  /** What an operation gives a role; it must give no error. */
  ask(query: string, variables?: Record<string, unknown>, role?: Role): Promise<Data>;
  /** The codes of the errors that an operation gives a role, or undefined. */
  codes(query: string, variables: Record<string, unknown>, role: Role): Promise<string[] | undefined>;
  /** Makes a folder, and gives its id. */
  folder(name: string, parentId?: string | null): Promise<string>;
  /** Makes a document of a role's account, and gives its id. */
  document(input?: Record<string, unknown>, role?: Role): Promise<string>;
}

/** The whole system for the tests of a file about documents, with words to fill the library. */
export function useLibrary(): Library {
  const app = useApp();
  const ask: Library['ask'] = async (query, variables = {}, role = 'DOCUMENTS_MANAGER') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const create = async (what: 'folder' | 'document', input: Record<string, unknown>, role: Role) => {
    const [made] = Object.values<Data>(await ask(CREATE[what], { input }, role));
    expect(made.userErrors).toEqual([]);
    return made[what].id as string;
  };
  return {
    app,
    ask,
    codes: async (query, variables, role) => {
      const { errors } = await app.graphql(query, { token: await app.as(role), variables });
      return errors?.map(({ extensions }) => extensions.code);
    },
    folder: (name, parentId = null) => create('folder', { name, parentId }, 'DOCUMENTS_MANAGER'),
    document: (input, role = 'EMPLOYEE') => create('document', { title: 'Essai', fileName: 'essai.pdf', sizeBytes: 1, ...input }, role),
  };
}
