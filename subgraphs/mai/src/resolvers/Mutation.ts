import { payload } from '@sar/subgraph-kit/errors';
import type { MutationResolvers } from '../generated/schema.ts';
import { deleteAllConversations, deleteConversations, rateExchange } from '../services/conversations.ts';
import { removeTerm, saveTerm } from '../services/glossary.ts';
import { addAlias, createRow, removeAlias, setRowStatus, updateRow } from '../services/row-writes.ts';
import { answerUnanswered, dismissUnanswered, markNewAnswersSeen } from '../services/unanswered.ts';
import { personOf } from './person.ts';

export const Mutation: MutationResolvers = {
  createMaiRow: (_root, { input }, context) => payload('row', createRow(context, personOf(context), input)),
  updateMaiRow: (_root, { input }, context) => payload('row', updateRow(context, personOf(context), input)),
  setMaiRowStatus: (_root, { id, status }, context) => payload('row', setRowStatus(context, id, status)),
  addMaiAlias: (_root, { input }, context) => payload('row', addAlias(context, input)),
  removeMaiAlias: (_root, { id }, context) => payload('row', removeAlias(context, id)),
  answerMaiUnansweredQuestion: (_root, { input }, context) => payload('row', answerUnanswered(context, personOf(context), input)),
  dismissMaiUnansweredQuestion: (_root, { id }, context) => payload('dismissedId', dismissUnanswered(context.db, personOf(context), id)),
  saveMaiGlossaryTerm: (_root, { input }, context) => payload('term', saveTerm(context.db, personOf(context), input)),
  deleteMaiGlossaryTerm: (_root, { id }, context) => payload('deletedId', removeTerm(context.db, personOf(context), id)),

  rateMaiAnswer: (_root, { input }, context) => payload('exchange', rateExchange(context.db, personOf(context), input)),
  deleteMaiConversations: (_root, { ids }, context) => payload('deletedIds', deleteConversations(context.db, personOf(context), ids)),
  deleteAllMaiConversations: (_root, _args, context) => payload('deletedIds', deleteAllConversations(context.db, personOf(context))),
  markMaiNewAnswersSeen: (_root, _args, context) => payload('seenCount', markNewAnswersSeen(context.db, personOf(context))),
};
