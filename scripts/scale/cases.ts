import { demoId } from '@sar/subgraph-kit/demo';

const production = demoId('direction', 'Production');
const head = demoId('employee', 'direction.generale@demo.sar.sn');
const domain = demoId('folder', 'Production');
const shelf = demoId('folder', 'Production/Bilans de marche/Archives');
/** « Production », which the proof makes: the demonstration's own categories have ids by chance. */
export const CATEGORY = demoId('category', 'Production');
const account = demoId('user', 'demo.11@demo.sar.sn');

/** For each paged list of the API the arguments that a screen gives it, as GraphQL text. */
export const LIST_CASES: Record<string, readonly string[]> = {
  users: ['', 'search: "astou"'],
  employees: ['', 'search: "mbengue"', `directionId: "${production}"`, `managerId: "${head}"`, 'includeInactive: true'],
  articles: ['', 'type: ANNOUNCEMENT', 'period: THIS_MONTH', 'search: "zodiaque"'],
  unpublishedArticles: [''],
  safetyEvents: ['', 'scope: EE', 'severity: LOST_TIME', 'from: "2020-01-01"', 'includeWithdrawn: true'],
  events: ['', 'type: MEETING', 'from: "2020-01-01", to: "2099-01-01"', 'search: "zodiaque"'],
  projects: ['', 'status: STUDY'],
  ideas: ['', 'departmentCode: "quality"', 'status: UNDER_REVIEW', 'search: "zodiaque"'],
  vacancies: [''],
  folders: ['', `parentId: "${domain}"`],
  documents: [
    '',
    'inWholeTree: false',
    'orderBy: CREATED_ASC',
    'orderBy: TITLE_ASC',
    'orderBy: SIZE_DESC',
    `folderId: "${shelf}"`,
    `folderId: "${domain}", inWholeTree: true`,
    `categoryId: "${CATEGORY}"`,
    'search: "n° 777."',
  ],
  trashedDocuments: [''],
  maiRows: ['', 'search: "torche"', 'kind: FACT', 'status: PUBLISHED'],
  maiConversations: [''],
  maiUnansweredQuestions: [''],
  maiGlossary: ['', 'search: "torche"'],
  auditEvents: [
    '',
    'kind: ACCOUNT_BOUND',
    `subjectUserId: "${account}"`,
    `actorUserId: "${account}"`,
    'from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z"',
  ],
};

/**
 * Searches for a word that a part of all rows holds: what is found, or passed on the way, grows with the company, and so
 * may the cost. Held apart, by a looser bound.
 */
export const FREQUENT_SEARCHES: Record<string, readonly string[]> = {
  employees: ['search: "diallo"', 'search: "SAR0599"'],
  users: ['search: "diallo"'],
  articles: ['search: "premiers secours"'],
  documents: ['search: "torchage"', 'search: "torchage", orderBy: TITLE_ASC'],
};
