import { z } from 'zod';
import { integer, webAddress } from './kinds.ts';

/** Who words MAI's answers. */
export const writingVariables = {
  MAI_WRITER: z
    .enum(['none', 'anthropic', 'huggingface'])
    .optional()
    .describe(
      'Rédaction des réponses de MAI : none (les lignes mot pour mot), anthropic ou huggingface. Par défaut : anthropic si CLAUDE_API_KEY est présente, sinon huggingface si HF_TOKEN et MAI_CHAT_MODEL le sont, sinon none.',
    ),
  MAI_WRITER_TOKENS_PER_MONTH: integer(0, 1_000_000_000)
    .default(100_000)
    .describe('Jetons de rédaction par personne et par mois (une réponse en coûte un millier) ; au-delà, les lignes mot pour mot.'),
  CLAUDE_API_KEY: z.string().min(1).optional().describe("Clé de l'API d'Anthropic. Présente : MAI rédige ses réponses."),
  CLAUDE_MODEL: z
    .string()
    .min(1)
    .default('claude-haiku-5-5')
    .describe("Modèle d'Anthropic, parmi ceux qui acceptent de ne pas réfléchir (thinking disabled) et un schéma de réponse."),
  CLAUDE_API_URL: webAddress
    .default('https://api.anthropic.com')
    .describe("Adresse de l'API d'Anthropic ; un mandataire peut la remplacer."),
  MAI_CHAT_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('Modèle de conversation de Hugging Face, qui accepte un schéma de réponse. Requis par MAI_WRITER=huggingface.'),
} as const;

type WritingVariables = z.infer<z.ZodObject<typeof writingVariables>> & { readonly HF_TOKEN?: string | undefined };

/** The writer that a configuration names or, where it names none, makes obvious: HF_TOKEN alone asks for vectors only. */
export function writerOf({ MAI_WRITER, CLAUDE_API_KEY, HF_TOKEN, MAI_CHAT_MODEL }: WritingVariables) {
  if (MAI_WRITER) return MAI_WRITER;
  if (CLAUDE_API_KEY) return 'anthropic';
  return HF_TOKEN && MAI_CHAT_MODEL ? 'huggingface' : 'none';
}

/** Rules that bind several of them. */
export function writingFaults(config: WritingVariables, production: boolean): [broken: boolean, message: string][] {
  const { MAI_WRITER: writer, CLAUDE_API_KEY, CLAUDE_API_URL, HF_TOKEN, MAI_CHAT_MODEL } = config;
  return [
    [writer === 'anthropic' && !CLAUDE_API_KEY, 'CLAUDE_API_KEY : requise par MAI_WRITER=anthropic.'],
    [writer === 'huggingface' && !HF_TOKEN, 'HF_TOKEN : requis par MAI_WRITER=huggingface.'],
    [writer === 'huggingface' && !MAI_CHAT_MODEL, 'MAI_CHAT_MODEL : requis par MAI_WRITER=huggingface.'],
    [production && !CLAUDE_API_URL.startsWith('https:'), 'CLAUDE_API_URL : https en production.'],
  ];
}
