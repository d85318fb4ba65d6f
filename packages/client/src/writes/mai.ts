import * as client from '@sar/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { type Front, several, unique, type Writes } from './front.ts';

const row = () => ({ question: `Que veut dire ${unique()} ?`, answer: 'Rien.' });

/** A row with so many other wordings. @returns it as a curator sees it. */
async function rowWith(front: Front, aliases: number) {
  let made = (await front.ask('MAI_CURATOR', client.CreateMaiRowDocument, { input: row() })).createMaiRow.row;
  for (let rank = 0; rank < aliases; rank++) {
    const input = { id: made.id, text: `Et ${unique()} ?` };
    made = (await front.ask('MAI_CURATOR', client.AddMaiAliasDocument, { input })).addMaiAlias.row;
  }
  return made;
}

const ask = async (front: Front, role: Role, question: string) => (await front.ask(role, client.AskMaiDocument, { question })).askMai;

/** What nothing answers: each once, for what is answered then is found from then on. */
const UNKNOWN = [
  'Quelle est la capitale du Japon ?',
  'Qui entretient le jardin des palmiers ?',
  'Comment réserver la salle de sport le samedi ?',
  'Qui lave les vitres de la tour de contrôle ?',
  'Combien pèse un éléphant adulte ?',
  'À quelle heure se couche la lune ?',
];
const ASKERS: readonly Role[] = ['EMPLOYEE', 'HSE', 'HR'];

/** Has people ask what nothing answers. @returns the group of their questions. */
async function unanswered(front: Front, askers: readonly Role[]): Promise<string> {
  const question = UNKNOWN.pop() ?? '';
  for (const role of askers) await ask(front, role, question);
  const { maiUnansweredQuestions } = await front.ask('MAI_CURATOR', client.AdminMaiUnansweredDocument, { first: 100 });
  return maiUnansweredQuestions.nodes.find((one: { question: string }) => one.question === question).id;
}

async function term(front: Front): Promise<string> {
  const input = { word: unique(), means: 'raffinerie' };
  return (await front.ask('MAI_CURATOR', client.SaveMaiGlossaryTermDocument, { input })).saveMaiGlossaryTerm.term.id;
}

const KNOWN = 'Où se trouve la raffinerie ?';

export const MAI: Writes = {
  CreateMaiRow: { role: 'MAI_CURATOR', cost: 10, given: () => ({ input: row() }) },
  UpdateMaiRow: {
    role: 'MAI_CURATOR',
    cost: 12,
    given: async (front, count) => ({ input: { id: (await rowWith(front, count)).id, answer: 'Autre chose.' } }),
  },
  SetMaiRowStatus: {
    role: 'MAI_CURATOR',
    cost: 5,
    given: async (front, count) => ({ id: (await rowWith(front, count)).id, status: 'WITHDRAWN' }),
  },
  AddMaiAlias: {
    role: 'MAI_CURATOR',
    cost: 8,
    given: async (front, count) => ({ input: { id: (await rowWith(front, count)).id, text: `Et ${unique()} ?` } }),
  },
  RemoveMaiAlias: {
    role: 'MAI_CURATOR',
    cost: 6,
    given: async (front, count) => ({ id: (await rowWith(front, count)).aliases[0].id }),
  },
  AnswerMaiUnansweredQuestion: {
    role: 'MAI_CURATOR',
    cost: 13,
    given: async (front, count) => ({ input: { id: await unanswered(front, ASKERS.slice(0, count)), answer: 'On ne sait pas.' } }),
  },
  DismissMaiUnansweredQuestion: {
    role: 'MAI_CURATOR',
    cost: 2,
    given: async (front, count) => ({ id: await unanswered(front, ASKERS.slice(0, count)) }),
  },
  SaveMaiGlossaryTerm: {
    role: 'MAI_CURATOR',
    cost: 5,
    given: async (front) => ({ input: { id: await term(front), word: unique(), means: 'pétrole' } }),
  },
  DeleteMaiGlossaryTerm: { role: 'MAI_CURATOR', cost: 2, given: async (front) => ({ id: await term(front) }) },
  RateMaiAnswer: {
    role: 'EMPLOYEE',
    cost: 2,
    given: async (front) => ({ input: { id: (await ask(front, 'EMPLOYEE', KNOWN)).exchangeId, helpful: false, reason: 'Trop court.' } }),
  },
  DeleteMaiConversations: {
    role: 'EMPLOYEE',
    cost: 2,
    given: async (front, count) => ({ ids: await several(count, async () => (await ask(front, 'EMPLOYEE', KNOWN)).conversationId) }),
  },
  DeleteAllMaiConversations: {
    role: 'EMPLOYEE',
    cost: 2,
    async given(front, count) {
      await several(count, () => ask(front, 'EMPLOYEE', KNOWN));
      return {};
    },
  },
  MarkMaiNewAnswersSeen: {
    role: 'EMPLOYEE',
    cost: 2,
    async given(front, count) {
      const askers = Array.from({ length: count }, () => 'EMPLOYEE' as const);
      const input = { id: await unanswered(front, askers), answer: 'On ne sait pas.' };
      await front.ask('MAI_CURATOR', client.AnswerMaiUnansweredQuestionDocument, { input });
      return {};
    },
  },
};
