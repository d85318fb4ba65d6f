import { may, signedIn } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';

const curator = may('MAI_MANAGE');

/** Who may do what with MAI. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    askMai: signedIn,
    maiSampleQuestions: signedIn,
    maiStats: signedIn,
    maiSuggestions: signedIn,
    // Everybody's own: services look for no other.
    maiConversations: signedIn,
    maiConversation: signedIn,
    maiNewAnswers: signedIn,

    maiRows: curator,
    maiRow: curator,
    maiConflicts: curator,
    maiImports: curator,
    maiUnansweredQuestions: curator,
    maiMonitoring: curator,
    maiGlossary: curator,
  },
  Mutation: {
    createMaiRow: curator,
    updateMaiRow: curator,
    setMaiRowStatus: curator,
    addMaiAlias: curator,
    removeMaiAlias: curator,
    answerMaiUnansweredQuestion: curator,
    dismissMaiUnansweredQuestion: curator,
    saveMaiGlossaryTerm: curator,
    deleteMaiGlossaryTerm: curator,

    rateMaiAnswer: signedIn,
    deleteMaiConversations: signedIn,
    deleteAllMaiConversations: signedIn,
    markMaiNewAnswersSeen: signedIn,
  },
};

/** What `viewerCan…` fields say: the rule above of the mutation that each is about. */
export const verdicts: Verdicts = {
  Viewer: { viewerCanCreateMaiRow: { mutation: 'createMaiRow' } },
  MaiRow: {
    viewerCanUpdate: { mutation: 'updateMaiRow' },
    viewerCanSetStatus: { mutation: 'setMaiRowStatus' },
    viewerCanAddAlias: { mutation: 'addMaiAlias' },
  },
  MaiAlias: { viewerCanRemove: { mutation: 'removeMaiAlias' } },
  MaiUnansweredQuestion: {
    viewerCanAnswer: { mutation: 'answerMaiUnansweredQuestion' },
    viewerCanDismiss: { mutation: 'dismissMaiUnansweredQuestion' },
  },
  MaiGlossaryTerm: {
    viewerCanSave: { mutation: 'saveMaiGlossaryTerm' },
    viewerCanDelete: { mutation: 'deleteMaiGlossaryTerm' },
  },
  MaiConversation: { viewerCanDelete: { mutation: 'deleteMaiConversations' } },
  MaiExchange: { viewerCanRate: { mutation: 'rateMaiAnswer' } },
};
