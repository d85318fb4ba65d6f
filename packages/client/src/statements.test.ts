import { demoId } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { type DocumentNode, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationsOf } from './operations.ts';

const employeeId = demoId('employee', 'astou.employee@demo.sar.sn');
const directionId = demoId('direction', 'Production');

/** What a screen costs in SQL statements, the viewer's included, however long its lists are. */
const COSTS: Record<string, { cost: number; role?: Role; variables?: Record<string, unknown> }> = {
  HomeDashboard: { cost: 14, variables: { from: '2026-01-01', to: '2030-01-01' } },
  Kiosk: { cost: 6, variables: { from: '2026-01-01', to: '2030-01-01' } },
  SafetyFigures: { cost: 2 },
  // In an order whose first document has a category.
  DocumentsExplorer: { cost: 12, variables: { orderBy: 'TITLE_ASC' } },
  FolderTree: { cost: 2 },
  TrashedDocuments: { cost: 3 },
  SafetyPage: { cost: 5 },
  AdminSafety: { cost: 5, role: 'HSE' },
  AdminSafetyHours: { cost: 3, role: 'HSE' },
  AdminMenu: { cost: 2, role: 'HR' },
  AdminHomeContent: { cost: 3, role: 'COMMUNICATION' },
  AdminEvents: { cost: 3, role: 'COMMUNICATION' },
  Projects: { cost: 4 },
  AdminIdeas: { cost: 5, role: 'HSE' },
  AdminIdeaDepartments: { cost: 2, role: 'ADMINISTRATOR' },
  Vacancies: { cost: 4 },
  AdminOverview: { cost: 14, role: 'ADMINISTRATOR' },
  AppShell: { cost: 3 },
  Directory: { cost: 7 },
  EmployeeCard: { cost: 6, variables: { id: employeeId } },
  OrgChart: { cost: 9, variables: { directionId } },
  NewsFeed: { cost: 5 },
  AskMai: { cost: 7, variables: { question: 'Où se trouve la raffinerie ?' } },
  MaiWelcome: { cost: 4 },
  MaiSuggestions: { cost: 2, variables: { prefix: 'raff' } },
  MaiConversations: { cost: 3 },
  MaiNewAnswers: { cost: 2 },
  AdminMaiRows: { cost: 4, role: 'MAI_CURATOR' },
  AdminMaiConflicts: { cost: 2, role: 'MAI_CURATOR' },
  AdminMaiImports: { cost: 2, role: 'MAI_CURATOR' },
  AdminMaiUnanswered: { cost: 3, role: 'MAI_CURATOR' },
  AdminMaiGlossary: { cost: 3, role: 'MAI_CURATOR' },
  MaiMonitoring: { cost: 2, role: 'MAI_CURATOR' },
  MySessions: { cost: 2 },
  MyProfile: { cost: 9 },
  LoginOptions: { cost: 1 },
  AdminEmployees: { cost: 8, role: 'HR' },
  ManagerCandidates: { cost: 2, role: 'HR', variables: { search: 'responsable' } },
  AdminArticles: { cost: 4, role: 'COMMUNICATION' },
  UnpublishedArticles: { cost: 4, role: 'COMMUNICATION' },
  AdminUsers: { cost: 9, role: 'ADMINISTRATOR' },
  AdminAudit: { cost: 4, role: 'ADMINISTRATOR' },
};

const documents = operationsOf('query');

describe('the screens of the front end', () => {
  const app = useApp();
  const costOf = async (name: string, first: number) => {
    const { role = 'EMPLOYEE', variables: given = {} } = COSTS[name] ?? {};
    const token = await app.as(role);
    const variables = { ...given, first };
    // Some documents say themselves how long a list is.
    const query = print(documents.get(name) as DocumentNode).replaceAll(/\bfirst: \d+/g, `first: ${first}`);
    // What a session's first use of the day and a process's first question cost is not a screen's.
    await app.graphql(query, { token, variables });
    let answer = {};
    const cost = await countStatements(app.house, async () => {
      answer = await app.graphql(query, { token, variables });
    });
    expect(answer).not.toHaveProperty('errors');
    return cost;
  };

  it('all have their cost written here', () => {
    expect([...documents.keys()].sort()).toEqual(Object.keys(COSTS).sort());
  });

  it.each(Object.entries(COSTS))('%s costs what is written, with short lists and with long ones', async (name, { cost }) => {
    expect({ short: await costOf(name, 1), long: await costOf(name, 100) }).toEqual({ short: cost, long: cost });
  });
});
