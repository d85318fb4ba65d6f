import assert from 'node:assert/strict';
import * as client from '@sar/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { type DocumentNode, print } from 'graphql';
import { dayAway } from './front-end.ts';

// biome-ignore lint/suspicious/noExplicitAny: a journey reads what it asked for
type Data = any;

/** Sends one of the front end's operations as somebody of a role, and notes the answer under a step's name. */
type Send = (step: string, role: Role, query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** The part of the journey that goes through the dashboard and the documents, by the front end's own operations. @throws AssertionError */
export async function liveADay(send: Send): Promise<void> {
  const ask = (step: string, role: Role, document: unknown, variables?: Record<string, unknown>) =>
    send(step, role, print(document as DocumentNode), variables);
  const codeOf = (answer: Data): string | undefined => answer.errors?.[0]?.extensions.code;

  const home = await ask('the home page', 'EMPLOYEE', client.HomeDashboardDocument, { from: dayAway(-15), to: dayAway(15) });
  assert.equal(home.errors, undefined);
  for (const [part, value] of Object.entries(home.data)) assert.notEqual(value, null, part);
  assert.equal(home.data.documents.nodes.length, 5);
  assert.equal(home.data.ideaDepartments.length, 10);

  const departmentId = home.data.ideaDepartments[0].id;
  const idea = { description: 'Un abri pour les vélos près de la porte sud.', departmentId };
  const submitted = await ask('an employee has an idea', 'EMPLOYEE', client.SubmitIdeaDocument, { input: idea });
  const ids = [submitted.data.submitIdea.ideaId];
  assert.equal(codeOf(await ask('and may not read the others', 'EMPLOYEE', client.AdminIdeasDocument)), 'FORBIDDEN');
  const found = await ask('HSE finds it', 'HSE', client.AdminIdeasDocument, { search: 'abri pour les velos' });
  assert.equal(found.data.ideas.nodes[0].id, ids[0]);
  const jump = await ask('it cannot be done before it is approved', 'HSE', client.UpdateIdeasStatusDocument, {
    input: { ids, status: 'IMPLEMENTED' },
  });
  assert.equal(jump.data.updateIdeasStatus.userErrors[0].code, 'INVALID_TRANSITION');
  await ask('it is looked at', 'HSE', client.UpdateIdeasStatusDocument, { input: { ids, status: 'UNDER_REVIEW' } });

  const accident = {
    scope: 'SAR',
    severity: 'LOST_TIME',
    occurredAt: new Date().toISOString(),
    kind: 'Chute',
    description: 'Chute de plain-pied.',
  };
  const declared = await ask('HSE declares an accident', 'HSE', client.DeclareSafetyEventDocument, { input: accident });
  assert.equal((await ask('the counter shows it', 'EMPLOYEE', client.SafetyPageDocument)).data.safety.sar.days, 0);
  const { id } = declared.data.declareSafetyEvent.safetyEvent;
  await ask('it was declared by mistake', 'HSE', client.WithdrawSafetyEventDocument, { id, reason: 'Déclaré par erreur.' });
  const safety = await ask('the counter is as before', 'EMPLOYEE', client.SafetyPageDocument);
  assert.equal(safety.data.safety.sar.days, home.data.safety.sar.days);

  const meeting = { title: 'Réunion de la journée', location: 'Salle A', time: '09:30', type: 'MEETING' };
  const past = await ask('no event begins yesterday', 'COMMUNICATION', client.CreateEventDocument, {
    input: { ...meeting, date: dayAway(-1) },
  });
  assert.equal(past.data.createEvent.userErrors[0].code, 'PAST');
  const event = await ask('one begins tomorrow', 'COMMUNICATION', client.CreateEventDocument, { input: { ...meeting, date: dayAway(1) } });
  await ask('and is called off', 'COMMUNICATION', client.DeleteEventsDocument, { ids: [event.data.createEvent.event.id] });

  const week = { weekStart: dayAway(70), days: [{ date: dayAway(70), senegalese: 'Thiéboudiène', european: null, dessert: 'Mangue' }] };
  const menu = await ask('HR writes a menu', 'HR', client.SaveCanteenWeekDocument, { input: week });
  assert.deepEqual(menu.data.saveCanteenWeek.userErrors, []);

  await keepDocuments(ask);
}

async function keepDocuments(
  ask: (step: string, role: Role, document: unknown, variables?: Record<string, unknown>) => Promise<Data>,
): Promise<void> {
  const folder = await ask('a folder is opened', 'DOCUMENTS_MANAGER', client.CreateFolderDocument, { input: { name: 'Journée' } });
  const { id: folderId } = folder.data.createFolder.folder;
  const file = { title: 'Compte rendu', folderId, fileName: 'compte-rendu.pdf', sizeBytes: 120_000 };
  const created = await ask('an employee brings a document', 'EMPLOYEE', client.CreateDocumentDocument, { input: file });
  const { id, owner } = created.data.createDocument.document;
  assert.equal(owner.fullName, 'Astou Mbengue');
  const foreign = await ask('which is nobody else’s', 'HSE', client.UpdateDocumentDocument, { input: { id, title: 'Autre' } });
  assert.equal(foreign.errors[0].extensions.code, 'FORBIDDEN');
  const full = await ask('a folder that holds it stays', 'DOCUMENTS_MANAGER', client.DeleteFoldersDocument, { ids: [folderId] });
  assert.equal(full.data.deleteFolders.userErrors[0].code, 'NOT_EMPTY');
  await ask('it goes to the trash', 'EMPLOYEE', client.DeleteDocumentsDocument, { ids: [id] });
  const gone = await ask('where no reader finds it', 'EMPLOYEE', client.DocumentsExplorerDocument, { folderId });
  assert.equal(gone.data.documents.totalCount, 0);
  await ask('it is brought back', 'DOCUMENTS_MANAGER', client.RestoreDocumentsDocument, { ids: [id] });
  const back = await ask('and is there again', 'EMPLOYEE', client.DocumentsExplorerDocument, { folderId });
  assert.deepEqual([back.data.folder.name, back.data.documents.nodes[0].id], ['Journée', id]);
}
