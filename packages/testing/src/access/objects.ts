import type { Role } from '@sar/subgraph-kit/viewer';
import type { TestApp } from '../app.ts';
import { employeeOf, userOf } from '../sign-in.ts';
import { ask, type Column, newSession } from './callers.ts';

/** Values for the arguments of a root field, by what they name: « à soi », « à autrui »… or nothing to tell apart. */
export type Variants = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Things of the demonstration that everybody may see, and those of the same sorts that exist for some only. */
export interface Known {
  readonly seen: Readonly<Record<string, string>>;
  /** By type: an id, and the roles that may see or change what it names. */
  readonly hidden: Readonly<Record<string, { readonly id: string; readonly to: readonly Role[] }>>;
}

/** Somebody with an account, who has four people above. */
const DEEP = employeeOf('demo.390@demo.sar.sn');
/** Somebody without. */
const LEAVER = employeeOf('demo.500@demo.sar.sn');

/** Makes what the demonstration lacks. Once a database. */
export async function prepare(app: TestApp): Promise<Known> {
  const token = await newSession(app, 'ADMINISTRATOR');
  const caller = (column: string, bearer: string) => ({ column, headers: { authorization: `Bearer ${bearer}` } });
  const administrator = caller('prepare', token);
  const { data } = await ask(app, caller('see', await newSession(app, 'EMPLOYEE')), {
    query: `{ articles(first: 1) { nodes { id } } vacancies(first: 1) { nodes { id } } events(first: 1) { nodes { id } } projects(first: 1) { nodes { id } }
      safetyEvents(first: 2) { nodes { id } } documents(first: 1) { nodes { id } } folders(first: 1) { nodes { id } }
      directions { id } ideaDepartments { id } documentCategories { id } }`,
  });
  const ids = (name: string): string[] => (data[name].nodes ?? data[name]).map(({ id }: { id: string }) => id);
  const one = (name: string) => ids(name)[0] as string;
  const [first = '', withdrawn] = ids('safetyEvents');
  const [trashed] = ids('documents');
  const places = { DocumentCategory: one('documentCategories'), Folder: one('folders') };
  const [kept = ''] = await documentsOf(app, 'EMPLOYEE', places);
  const { data: made } = await ask(app, administrator, {
    query: `mutation ($leaver: ID!, $withdrawn: ID!, $trashed: ID!, $direction: ID!, $project: ID!, $lead: ID!) {
      updateProject(input: { id: $project, leadId: $lead }) { project { id } }
      createArticle(input: { type: NEWS, title: "Brouillon" }) { article { id } }
      one: createMaiRow(input: { question: "Combien de phares compte la côte ?", answer: "Trois phares." }) { row { id } }
      other: createMaiRow(input: { question: "La côte compte combien de phares ?", answer: "Quatre phares." }) { row { id } }
      saveMaiGlossaryTerm(input: { word: "aaphare", means: "phare" }) { term { id } }
      createVacancy(input: { title: "Brouillon", directionId: $direction, location: "Mbao", contract: PERMANENT, level: JUNIOR }) { vacancy { id } }
      withdrawSafetyEvent(id: $withdrawn, reason: "Doublon") { safetyEvent { id } }
      deleteDocuments(ids: [$trashed]) { deletedIds }
      setEmployeeActive(id: $leaver, active: false) { employee { id } } }`,
    variables: { leaver: LEAVER, withdrawn, trashed, direction: one('directions'), project: one('projects'), lead: DEEP },
  });
  const hiddenNow = [made.withdrawSafetyEvent.safetyEvent.id, made.deleteDocuments.deletedIds[0], made.setEmployeeActive.employee.id];
  await app.house.facts.drain();
  const { data: idea } = await ask(app, administrator, { query: '{ ideas(status: SUBMITTED, first: 3) { nodes { id } } }' });
  await ask(app, administrator, {
    query: 'mutation ($ids: [ID!]!) { updateIdeasStatus(input: { ids: $ids, status: UNDER_REVIEW }) { ideas { id } } }',
    variables: { ids: idea.ideas.nodes.map(({ id }: { id: string }) => id) },
  });
  return {
    seen: {
      Article: one('articles'),
      Vacancy: one('vacancies'),
      Event: one('events'),
      Project: one('projects'),
      SafetyEvent: first,
      Document: kept,
      Direction: one('directions'),
      IdeaDepartment: one('ideaDepartments'),
      ...places,
      Employee: DEEP,
      MaiRow: made.one.row.id,
    },
    hidden: {
      Article: { id: made.createArticle.article.id, to: ['COMMUNICATION', 'ADMINISTRATOR'] },
      Vacancy: { id: made.createVacancy.vacancy.id, to: ['HR', 'ADMINISTRATOR'] },
      SafetyEvent: { id: hiddenNow[0], to: ['HSE', 'ADMINISTRATOR'] },
      Idea: { id: idea.ideas.nodes[0].id, to: ['HSE', 'ADMINISTRATOR'] },
      Employee: { id: hiddenNow[2], to: ['HR', 'ADMINISTRATOR'] },
      Document: { id: hiddenNow[1], to: ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'] },
      MaiConversation: { id: (await askedBy(app, 'MAI_CURATOR')).conversationId, to: ['MAI_CURATOR'] },
      User: { id: userOf('demo.7@demo.sar.sn'), to: ['ADMINISTRATOR'] },
      Session: { id: await sessionIn(app, await newSession(app, 'MAI_CURATOR')), to: ['MAI_CURATOR'] },
    },
  };
}

/** The id of the session of a token. */
async function sessionIn(app: TestApp, token: string): Promise<string> {
  const { data } = await app.graphql('{ viewer { sessions { id current } } }', { token });
  return data.viewer.sessions.find(({ current }: { current: boolean }) => current).id;
}

interface Exchange {
  readonly conversationId: string;
  readonly exchangeId: string;
}

/** A question that a person has asked MAI. */
async function askedBy(app: TestApp, role: Role): Promise<Exchange> {
  const token = await newSession(app, role);
  const { data } = await app.graphql('{ askMai(question: "Où se trouve la raffinerie ?") { conversationId exchangeId } }', { token });
  return data.askMai;
}

/** Three documents of a person: one to change, one to throw away, one thrown away. */
async function documentsOf(app: TestApp, role: Role, seen: Known['seen']): Promise<string[]> {
  const place = `categoryId: "${seen['DocumentCategory']}", folderId: "${seen['Folder']}"`;
  const make = `createDocument(input: { title: "Essai", fileName: "essai.pdf", sizeBytes: 1, ${place} }) { document { id } }`;
  const token = await newSession(app, role);
  const { data } = await app.graphql(`mutation { a: ${make} b: ${make} c: ${make} }`, { token });
  const ids = Object.values(data as Record<string, { document: { id: string } }>).map(({ document }) => document.id);
  await app.graphql('mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds } }', { token, variables: { ids: ids.slice(2) } });
  return ids;
}

/** What the operations that take the id of something are asked for in a column's name, by operation; made before the column is opened, which may close the account. A new one is a line here. */
export async function variantsFor(app: TestApp, { seen, hidden }: Known, { person }: Column): Promise<Readonly<Record<string, Variants>>> {
  // Who has no account is asked about somebody's all the same: it must not be answered.
  const self = person ?? 'EMPLOYEE';
  const other = self === 'MAI_CURATOR' ? 'DEVELOPER' : 'MAI_CURATOR';
  const [own, theirs] = [await documentsOf(app, self, seen), await documentsOf(app, other, seen)];
  const whose = (values: (role: Role, documents: string[]) => Record<string, unknown>): Variants => ({
    'à soi': values(self, own),
    'à autrui': values(other, theirs),
  });
  const shown = (type: string, open: string, closed: string): Variants => ({
    [open]: { id: seen[type] },
    [closed]: { id: hidden[type]?.id },
  });
  const one = (id: string | undefined): Variants => ({ '': { id } });
  const [mine, another] = [await askedBy(app, self), await askedBy(app, other)];
  const asked = (values: (exchange: Exchange) => Record<string, unknown>): Variants => ({
    'à soi': values(mine),
    'à autrui': values(another),
  });
  const sessions = {
    'à soi': { id: await sessionIn(app, await newSession(app, self)) },
    'à autrui': { id: await sessionIn(app, await newSession(app, other)) },
  };
  return {
    article: shown('Article', 'paru', 'non paru'),
    vacancy: shown('Vacancy', 'parue', 'non parue'),
    safetyEvent: shown('SafetyEvent', 'au registre', 'retiré'),
    employee: shown('Employee', 'en poste', 'parti'),
    document: shown('Document', 'rangé', 'à la corbeille'),
    folder: one(seen['Folder']),
    event: one(seen['Event']),
    project: one(seen['Project']),
    idea: one(hidden['Idea']?.id),
    maiRow: one(seen['MaiRow']),
    maiConversation: asked(({ conversationId: id }) => ({ id })),
    rateMaiAnswer: asked(({ exchangeId: id }) => ({ input: { id } })),
    deleteMaiConversations: asked(({ conversationId: id }) => ({ ids: [id] })),
    createAvatarUpload: whose((role) => ({ input: { employeeId: employeeOf(role) } })),
    setEmployeeAvatar: whose((role) => ({ employeeId: employeeOf(role) })),
    removeEmployeeAvatar: whose((role) => ({ employeeId: employeeOf(role) })),
    updateDocument: whose((_role, [id]) => ({ input: { id } })),
    deleteDocuments: whose((_role, [, id]) => ({ ids: [id] })),
    restoreDocuments: whose((_role, [, , id]) => ({ ids: [id] })),
    revokeSession: sessions,
  };
}
