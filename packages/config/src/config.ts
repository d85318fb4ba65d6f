import './french.ts';
import { z } from 'zod';
import { mailFaults, mailVariables } from './mail.ts';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ''));

/**
 * Every environment variable that the product reads, with its meaning. `.env.example` is generated from this list.
 * A room's address makes the gateway call it over HTTP; without one the room runs in the gateway's process.
 */
export const variables = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('Environnement : development, test ou production.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe("Port d'écoute."),
  HOST: z.string().min(1).default('127.0.0.1').describe("Adresse d'écoute ; 0.0.0.0 sur Render."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'doit commencer par postgres://')
    .optional()
    .describe('PostgreSQL 15+ avec pgvector. Absente : base embarquée PGlite.'),
  SAR_DATA_DIR: z.string().min(1).default('.data').describe('Dossier de la base embarquée.'),
  SAR_DEMO: flag
    .optional()
    .describe('Comptes et données de démonstration. Par défaut : true avec la base embarquée, false sinon ; interdit en production.'),
  GATEWAY_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Secret dont dérivent les clés de signature entre la passerelle et les services (32 caractères ou plus). Requis en forme répartie.',
    ),
  IDENTITY_URL: url.optional().describe('Adresse du service identity (forme répartie).'),
  DIRECTORY_URL: url.optional().describe('Adresse du service directory (forme répartie).'),
  NEWS_URL: url.optional().describe('Adresse du service news (forme répartie).'),
  DASHBOARD_URL: url.optional().describe('Adresse du service dashboard (forme répartie).'),
  DOCUMENTS_URL: url.optional().describe('Adresse du service documents (forme répartie).'),
  MAI_URL: url.optional().describe('Adresse du service mai (forme répartie).'),
  HF_TOKEN: z.string().min(1).optional().describe("Jeton Hugging Face. Présent : les plongements viennent de l'API hébergée."),
  MAI_EMBEDDING_PROVIDER: z
    .enum(['local', 'huggingface'])
    .optional()
    .describe('Fournisseur des plongements : local (sans clé ni réseau) ou huggingface. Par défaut : huggingface si HF_TOKEN est présent.'),
  MAI_EMBEDDING_MODEL: z.string().min(1).default('intfloat/multilingual-e5-small').describe('Modèle hébergé.'),
  MAI_EMBEDDING_DIMENSION: z.coerce.number().int().min(1).max(2000).default(384).describe('Dimension du modèle hébergé.'),
  ...mailVariables,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Niveau du journal.'),
});

type Variables = z.infer<typeof variables>;

/** The configuration of one process: the variables, and what follows from several of them. */
export type Config = Omit<Variables, 'SAR_DEMO' | 'MAI_EMBEDDING_PROVIDER'> & {
  readonly SAR_DEMO: boolean;
  readonly MAI_EMBEDDING_PROVIDER: 'local' | 'huggingface';
};

/** Raised with every fault at once; messages name variables and never hold a value. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Configuration invalide :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Checks an environment and returns the configuration.
 * @throws ConfigError with all faults, in French.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  // An empty value is how many hosts write "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`));
  }
  const values = parsed.data;
  const config = {
    ...values,
    SAR_DEMO: values.SAR_DEMO ?? (values.NODE_ENV === 'development' && !values.DATABASE_URL),
    MAI_EMBEDDING_PROVIDER: values.MAI_EMBEDDING_PROVIDER ?? (values.HF_TOKEN ? 'huggingface' : 'local'),
  } as const;
  const faults = crossFaults(config);
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** Rules that bind several variables. */
function crossFaults(config: Config): string[] {
  const urls = [config.IDENTITY_URL, config.DIRECTORY_URL, config.NEWS_URL, config.DASHBOARD_URL, config.DOCUMENTS_URL, config.MAI_URL];
  const remote = urls.some(Boolean);
  const rules: [boolean, string][] = [
    [config.SAR_DEMO && config.NODE_ENV === 'production', 'SAR_DEMO : les comptes de démonstration sont interdits en production.'],
    [
      config.NODE_ENV === 'production' && !config.DATABASE_URL && !urls.every(Boolean),
      'DATABASE_URL : requise en production (la base embarquée sert au développement).',
    ],
    [remote && !config.GATEWAY_SECRET, "GATEWAY_SECRET : requis dès qu'un service a une adresse."],
    [config.MAI_EMBEDDING_PROVIDER === 'huggingface' && !config.HF_TOKEN, 'HF_TOKEN : requis par MAI_EMBEDDING_PROVIDER=huggingface.'],
    ...mailFaults(config, config.NODE_ENV === 'production', !urls.every(Boolean)),
  ];
  return rules.filter(([broken]) => broken).map(([, message]) => message);
}
