import { noteAnswer } from '@sar/observe/scope';
import type { QueryResolvers } from '../generated/schema.ts';
import { askMai } from '../services/ask.ts';
import { listConflicts } from '../services/conflicts.ts';
import { findConversation, listConversations, readPreviousQuestion, recordExchange } from '../services/conversations.ts';
import { getStats, listSampleQuestions } from '../services/entries.ts';
import { listGlossary } from '../services/glossary.ts';
import { listImports } from '../services/import-batches.ts';
import { readMonitoring } from '../services/monitoring.ts';
import { listRows } from '../services/rows.ts';
import { suggest } from '../services/suggestions.ts';
import { listNewAnswers, listUnanswered } from '../services/unanswered.ts';
import { personOf } from './person.ts';

/** Of a list that is short, or read from its top. */
const MOST = 100;

export const Query: QueryResolvers = {
  askMai: async (_root, { question, conversationId }, context) => {
    const employeeId = personOf(context);
    // Another's conversation is refused before anything is looked up.
    const previous = conversationId ? await readPreviousQuestion(context.db, employeeId, conversationId) : null;
    const answer = await askMai(context, question, previous);
    noteAnswer(answer.status);
    return { ...answer, ...(await recordExchange(context.db, { employeeId, conversationId, question, answer })) };
  },
  maiSampleQuestions: (_root, { limit }, { db }) => listSampleQuestions(db, limit),
  maiStats: (_root, _args, { db }) => getStats(db),
  maiSuggestions: (_root, { prefix, first }, { db }) => suggest(db, prefix, first ?? 5),

  maiConversations: (_root, args, context) => listConversations(context.db, personOf(context), args),
  maiConversation: (_root, { id }, context) => findConversation(context.db, personOf(context), id),
  maiNewAnswers: (_root, _args, context) => listNewAnswers(context.db, personOf(context)),

  maiRows: (_root, args, { db }) => listRows(db, args),
  maiRow: (_root, { id }, { loaders }) => loaders.entry.load(id),
  maiConflicts: async (_root, _args, { db }) => (await listConflicts(db)).slice(0, MOST),
  maiImports: async (_root, _args, { db }) => (await listImports(db)).slice(0, MOST),
  maiUnansweredQuestions: (_root, args, { db }) => listUnanswered(db, args),
  maiGlossary: (_root, args, { db }) => listGlossary(db, args),
  maiMonitoring: (_root, { hours }, { db }) => readMonitoring(db, hours ?? 24),
};
