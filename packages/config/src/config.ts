import './french.ts';
import { join } from 'node:path';
import { z } from 'zod';
import { integer, webAddress } from './kinds.ts';
import { maiVariables } from './mai.ts';
import { mailFaults, mailVariables } from './mail.ts';
import { asGiven, faultsOf, nameIn, resolveNames } from './names.ts';
import { observeVariables } from './observe.ts';
import { hasDefaultPassword, isPlaceholder, isWeak } from './weak.ts';
import { writerOf, writingFaults, writingVariables } from './writing.ts';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');
/** Scheme, host and port, as a browser sends them. */
const origin = webAddress.regex(/^[^*]+$/, 'doit être une origine exacte.').transform((value) => new URL(value).origin);
const url = webAddress.transform((value) => value.replace(/\/$/, ''));
/** A network that is everybody would have everybody believed. */
const isNotEverybody = (network: string) => !network.endsWith('/0');
const list = (text: string) => text.split(',').map((part) => part.trim());
/** Several while one takes the place of another: the first is in use, the others are still believed. */
const secrets = z
  .string()
  .transform(list)
  .pipe(z.tuple([z.string().min(32)], z.string().min(32)));
/** `host:port` too, for that is how platforms tell of a service beside. */
const roomAddress = z
  .string()
  .transform((value) => (/^[\w.-]+:\d+$/.test(value) ? `http://${value}` : value))
  .pipe(url);
const GOOGLE = 'https://accounts.google.com/.well-known/openid-configuration';

/**
 * Every environment variable that the product reads, with its meaning. `.env.example` is generated from this list.
 * A room's address makes the gateway call it over HTTP; without one the room runs in the gateway's process.
 */
export const variables = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('Environnement : development, test ou production.'),
  PORT: integer(0, 65535).default(4000).describe("Port d'écoute."),
  HOST: z.string().min(1).default('127.0.0.1').describe("Adresse d'écoute ; 0.0.0.0 sur Render."),
  PUBLIC_URL: origin
    .optional()
    .describe(
      "Adresse publique de l'API, dont dérivent les liens envoyés aux personnes et ceux des fichiers. Par défaut http://localhost:PORT.",
    ),
  FRONTEND_URL: z
    .string()
    .transform(list)
    .pipe(z.array(origin))
    .default([])
    .describe(
      'Origines exactes du site (https://hôte:port, sans chemin : ce qui suit est ignoré), séparées par des virgules : elles seules appellent cette API depuis un navigateur.',
    ),
  TRUSTED_PROXY: z
    .string()
    .transform(list)
    .pipe(
      z.array(
        z.union(
          [
            z.ipv4(),
            z.ipv6(),
            z.cidrv4().refine(isNotEverybody),
            z.cidrv6().refine(isNotEverybody),
            z.enum(['loopback', 'linklocal', 'uniquelocal']),
          ],
          'attendu : des adresses (10.0.0.1), des réseaux (10.0.0.0/8) ou loopback, linklocal, uniquelocal, séparés par des virgules.',
        ),
      ),
    )
    .default([])
    .describe(
      "Mandataires dont « X-Forwarded-For » est cru, séparés par des virgules : adresses, réseaux (10.0.0.0/8) ou loopback, linklocal, uniquelocal. Sans eux l'en-tête est ignoré.",
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'doit commencer par postgres://')
    .optional()
    .describe('PostgreSQL 15+ avec pgvector. Absente : base embarquée PGlite.'),
  SAR_DATA_DIR: z.string().min(1).default('.data').describe('Dossier de la base embarquée.'),
  SAR_STORAGE_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Dossier des fichiers (images), un sous-dossier par rubrique. Par défaut : le dossier « files » de SAR_DATA_DIR.'),
  SAR_DEMO: flag
    .optional()
    .describe('Comptes et données de démonstration. Par défaut : true avec la base embarquée, false sinon ; interdit en production.'),
  GATEWAY_SECRET: secrets
    .optional()
    .describe(
      'Secret dont dérivent les clés de signature entre la passerelle et les services, et celles des liens vers les fichiers (32 caractères ou plus). Plusieurs, séparés par des virgules : le premier signe, tous vérifient. Requis en forme répartie ; sans lui, les liens ne survivent pas à un redémarrage.',
    ),
  AUTH_SECRET: secrets
    .optional()
    .describe(
      'Secret de la connexion (32 caractères ou plus). Plusieurs, séparés par des virgules : le premier chiffre et signe, tous déchiffrent. Requis en production.',
    ),
  TICK_SECRET: secrets
    .optional()
    .describe(
      "Secret qui signe POST /tick (32 caractères ou plus ; plusieurs, séparés par des virgules), l'appel qui fait faire le travail dû à un service qui s'endort. Absent : pas de /tick.",
    ),
  GOOGLE_OAUTH2_CLIENT_ID: z.string().min(1).optional().describe('Identifiant du client Google. Absent : pas de connexion par Google.'),
  GOOGLE_OAUTH2_CLIENT_SECRET: z.string().min(1).optional().describe('Secret du client Google.'),
  GOOGLE_DISCOVERY_URL: url
    .default(GOOGLE)
    .describe('Document de découverte du fournisseur OpenID ; un fournisseur local peut remplacer Google.'),
  GOOGLE_HOSTED_DOMAIN: z.string().min(1).toLowerCase().default('sar.sn').describe("Domaine Google Workspace de l'entreprise, seul admis."),
  PASSWORD_SIGN_IN: flag.optional().describe('Connexion de secours par mot de passe. Par défaut : false en production, true ailleurs.'),
  TRUSTED_DOCUMENTS: flag
    .optional()
    .describe(
      'Seules les requêtes du manifeste (gateway/supergraph/documents.json) sont admises, hors développeurs. Par défaut : true en production, false ailleurs.',
    ),
  IDENTITY_URL: roomAddress.optional().describe('Adresse du service identity (forme répartie) ; le service directory en a besoin aussi.'),
  DIRECTORY_URL: roomAddress.optional().describe('Adresse du service directory (forme répartie).'),
  NEWS_URL: roomAddress.optional().describe('Adresse du service news (forme répartie) ; le service mai en a besoin aussi.'),
  DASHBOARD_URL: roomAddress.optional().describe('Adresse du service dashboard (forme répartie).'),
  DOCUMENTS_URL: roomAddress.optional().describe('Adresse du service documents (forme répartie).'),
  MAI_URL: roomAddress.optional().describe('Adresse du service mai (forme répartie).'),
  HF_TOKEN: z.string().min(1).optional().describe("Jeton Hugging Face. Présent : les plongements viennent de l'API hébergée."),
  ...maiVariables,
  ...writingVariables,
  ...mailVariables,
  ...observeVariables,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Niveau du journal.'),
});

type Variables = z.infer<typeof variables>;

/** The configuration of one process: the variables, and what follows from several of them. */
export type Config = Omit<
  Variables,
  | 'PUBLIC_URL'
  | 'SAR_STORAGE_DIR'
  | 'AUTH_SECRET'
  | 'PASSWORD_SIGN_IN'
  | 'TRUSTED_DOCUMENTS'
  | 'SAR_DEMO'
  | 'MAI_EMBEDDING_PROVIDER'
  | 'MAI_WRITER'
> & {
  readonly PUBLIC_URL: string;
  readonly SAR_STORAGE_DIR: string;
  readonly AUTH_SECRET: readonly string[];
  readonly PASSWORD_SIGN_IN: boolean;
  readonly TRUSTED_DOCUMENTS: boolean;
  readonly SAR_DEMO: boolean;
  readonly MAI_EMBEDDING_PROVIDER: 'local' | 'huggingface';
  readonly MAI_WRITER: 'none' | 'anthropic' | 'huggingface';
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
 * @param required variables that the process cannot do without, over what the rules ask.
 * @throws ConfigError with all faults, in French.
 */
export function parseConfig(env: Record<string, string | undefined>, required: readonly (keyof Config)[] = []): Config {
  const { values: given, givenAs, faults: nameFaults } = resolveNames(env);
  const { error } = variables.safeParse(given);
  const faults = [...nameFaults, ...(error ? faultsOf(error) : [])];
  // What is broken counts as absent, so that the rules that bind several variables speak of all others.
  const broken = new Set(faults.map(nameIn));
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !broken.has(name)));
  const values = variables.parse(right);
  const config = {
    ...values,
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    SAR_STORAGE_DIR: values.SAR_STORAGE_DIR ?? join(values.SAR_DATA_DIR, 'files'),
    AUTH_SECRET: values.AUTH_SECRET ?? [DEVELOPMENT_SECRET],
    PASSWORD_SIGN_IN: values.PASSWORD_SIGN_IN ?? values.NODE_ENV !== 'production',
    TRUSTED_DOCUMENTS: values.TRUSTED_DOCUMENTS ?? values.NODE_ENV === 'production',
    SAR_DEMO: values.SAR_DEMO ?? (values.NODE_ENV === 'development' && !values.DATABASE_URL),
    MAI_EMBEDDING_PROVIDER: values.MAI_EMBEDDING_PROVIDER ?? (values.HF_TOKEN ? 'huggingface' : 'local'),
    MAI_WRITER: writerOf(values),
  } as const;
  const missing = required.filter((name) => config[name] === undefined).map((name) => `${name} : requise ici.`);
  faults.push(...[...crossFaults(config), ...missing].filter((fault) => !broken.has(nameIn(fault))));
  if (faults.length > 0) throw new ConfigError(faults.map((fault) => asGiven(fault, givenAs)));
  return config;
}

const isHttps = (address: string) => address.startsWith('https://');
/** Known to everybody who reads this: what it encrypts in development is worth nothing. */
const DEVELOPMENT_SECRET = 'developpement-seulement-refuse-en-production';
/** Rules that hold in production only. */
function productionFaults(config: Config): string[] {
  if (config.NODE_ENV !== 'production') return [];
  const weak = 'trop faible : tirez-le au hasard (openssl rand -base64 32).';
  const https = 'https est requis en production.';
  const rules: [boolean, string][] = [
    [!isHttps(config.PUBLIC_URL), `PUBLIC_URL : ${https}`],
    [!config.FRONTEND_URL.every(isHttps), `FRONTEND_URL : ${https}`],
    [!isHttps(config.GOOGLE_DISCOVERY_URL), `GOOGLE_DISCOVERY_URL : ${https}`],
    // Where identity runs elsewhere, its secret has no business here.
    [!config.IDENTITY_URL && config.AUTH_SECRET.some(isWeak), `AUTH_SECRET : absent ou ${weak}`],
    [config.GATEWAY_SECRET?.some(isWeak) ?? false, `GATEWAY_SECRET : ${weak}`],
    [config.METRICS_TOKEN?.some(isWeak) ?? false, `METRICS_TOKEN : ${weak}`],
    [config.TICK_SECRET?.some(isWeak) ?? false, `TICK_SECRET : ${weak}`],
    ...(['DATABASE_URL', 'SMTP_URL'] as const).map((name): [boolean, string] => [
      hasDefaultPassword(config[name]),
      `${name} : le mot de passe est de ceux que tout le monde essaie.`,
    ]),
    // Drawn by others, who know how; all that can be wrong with them is that they were never filled in.
    ...(['GOOGLE_OAUTH2_CLIENT_SECRET', 'MAIL_API_KEY', 'HF_TOKEN', 'CLAUDE_API_KEY'] as const).map((name): [boolean, string] => [
      isPlaceholder(config[name] ?? ''),
      `${name} : encore la valeur d'un modèle.`,
    ]),
  ];
  return rules.filter(([broken]) => broken).map(([, message]) => message);
}

/** Rules that bind several variables. */
function crossFaults(config: Config): string[] {
  const urls = [config.IDENTITY_URL, config.DIRECTORY_URL, config.NEWS_URL, config.DASHBOARD_URL, config.DOCUMENTS_URL, config.MAI_URL];
  const remote = urls.some(Boolean);
  const production = config.NODE_ENV === 'production';
  const rules: [boolean, string][] = [
    [config.SAR_DEMO && production, 'SAR_DEMO : les comptes de démonstration sont interdits en production.'],
    [
      production && !config.DATABASE_URL && !urls.every(Boolean),
      'DATABASE_URL : requise en production (la base embarquée sert au développement).',
    ],
    [remote && !config.GATEWAY_SECRET, "GATEWAY_SECRET : requis dès qu'un service a une adresse."],
    [config.MAI_EMBEDDING_PROVIDER === 'huggingface' && !config.HF_TOKEN, 'HF_TOKEN : requis par MAI_EMBEDDING_PROVIDER=huggingface.'],
    [
      Boolean(config.GOOGLE_OAUTH2_CLIENT_ID) !== Boolean(config.GOOGLE_OAUTH2_CLIENT_SECRET),
      "GOOGLE_OAUTH2_CLIENT_SECRET : l'identifiant et le secret du client Google vont ensemble.",
    ],
    ...writingFaults(config, production),
    ...mailFaults(config, config.NODE_ENV === 'production', !urls.every(Boolean)),
  ];
  return [...rules.filter(([broken]) => broken).map(([, message]) => message), ...productionFaults(config)];
}
