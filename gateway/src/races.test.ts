import { newSession } from '@sar/testing/access/callers';
import { prepare } from '@sar/testing/access/objects';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { userOf } from '@sar/testing/sign-in';
import { beforeAll, describe, expect, it } from 'vitest';

const AT_ONCE = 20;
const END = new Date(Date.now() + 86_400_000).toISOString();

describe('of twenty at once', () => {
  const app = useApp();
  let token = '';
  let folder = '';
  beforeAll(async () => {
    token = await newSession(app, 'ADMINISTRATOR');
    folder = (await prepare(app)).seen['Folder'] as string;
  });
  const graphql = async (query: string, variables: object = {}) =>
    (await app.graphql(query, { token, variables: variables as Record<string, unknown> })).data;
  const twenty = <Result>(work: (rank: number) => Promise<Result>) => Promise.all(Array.from({ length: AT_ONCE }, (_, rank) => work(rank)));
  const auditOf = async (kind: string, subjectUserId: string) =>
    (
      await graphql(`query ($id: ID!) { auditEvents(kind: ${kind}, subjectUserId: $id, first: 100) { nodes { data { name value } } } }`, {
        id: subjectUserId,
      })
    ).auditEvents.nodes;

  it('Z08: role changes, one is recorded as the grant and one as the end of it', async () => {
    const id = userOf('demo.7@demo.sar.sn');
    await twenty(() => graphql('mutation ($id: ID!) { grantRole(input: { userId: $id, role: HSE }) { userErrors { code } } }', { id }));
    const granted = await auditOf('ROLE_GRANTED', id);
    expect(granted.filter((event: object) => JSON.stringify(event).includes('{"name":"Déjà accordé","value":"non"}'))).toHaveLength(1);
    await twenty(() => graphql('mutation ($id: ID!) { revokeRole(userId: $id, role: HSE) { userErrors { code } } }', { id }));
    expect(await auditOf('ROLE_REVOKED', id)).toHaveLength(1);
  });

  it('Z08: decisions on an idea, one stands', async () => {
    const { ideas } = await graphql('{ ideas(status: SUBMITTED, first: 1) { nodes { id timeline { to } } } }');
    const [{ id }] = ideas.nodes;
    const query =
      'mutation ($id: ID!) { updateIdeasStatus(input: { ids: [$id], status: UNDER_REVIEW }) { ideas { id } userErrors { code } } }';
    const answers = await twenty(() => graphql(query, { id }));
    expect(answers.filter(({ updateIdeasStatus }) => updateIdeasStatus.ideas)).toHaveLength(1);
    expect((await graphql('query ($id: ID!) { idea(id: $id) { timeline { to } } }', { id })).idea.timeline).toHaveLength(1);
  });

  it('Z08: folders of one name in one place, one is made', async () => {
    const query = 'mutation ($folder: ID!) { createFolder(input: { name: "Course", parentId: $folder }) { folder { id } } }';
    const answers = await twenty(() => graphql(query, { folder }));
    expect(answers.filter(({ createFolder }) => createFolder.folder)).toHaveLength(1);
  });

  it('Z08: withdrawals of an event, one is done', async () => {
    const { safetyEvents } = await graphql('{ safetyEvents(first: 1) { nodes { id } } }');
    const query = 'mutation ($id: ID!) { withdrawSafetyEvent(id: $id, reason: "Doublon") { safetyEvent { id } } }';
    const answers = await twenty(() => graphql(query, { id: safetyEvents.nodes[0].id }));
    expect(answers.filter(({ withdrawSafetyEvent }) => withdrawSafetyEvent.safetyEvent)).toHaveLength(1);
  });

  it("Z08: exchanges of a screen's key, one opens a session", async () => {
    const { createServiceToken } = await graphql(
      'mutation ($end: DateTime!) { createServiceToken(input: { name: "Course", scopes: [KIOSK], expiresAt: $end }) { token } }',
      { end: END },
    );
    const answers = await twenty(() => openBrowser(app).submit('/kiosk/session', { token: createServiceToken.token }));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.flatMap(({ setCookies }) => setCookies)).toHaveLength(1);
  });
});
