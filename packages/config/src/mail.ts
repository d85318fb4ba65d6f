import { z } from 'zod';
import { webAddress } from './kinds.ts';

/** How mail leaves. */
export const mailVariables = {
  MAIL_TRANSPORT: z
    .enum(['smtp', 'http', 'log'])
    .default('log')
    .describe(
      'Envoi du courrier : smtp, http (API de courrier, là où les ports SMTP sont fermés) ou log (rien ne part : journal et SAR_DATA_DIR/mail ; interdit en production).',
    ),
  MAIL_FROM: z.email().max(254).optional().describe("Adresse d'expédition, sans nom. Requise par smtp et http."),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'attendu : smtp://utilisateur:motdepasse@serveur:587, caractères spéciaux encodés.')
    .optional()
    .describe(
      'Serveur SMTP : smtp://utilisateur:motdepasse@serveur:587 (STARTTLS, exigé en production) ou smtps://…:465 ; caractères spéciaux encodés (%40 pour @). Requise par smtp.',
    ),
  MAIL_API_URL: webAddress
    .default('https://api.resend.com/emails')
    .describe("Adresse de l'API de courrier, qui reçoit les requêtes de Resend."),
  MAIL_API_KEY: z.string().min(1).optional().describe("Clé de l'API de courrier. Requise par http."),
} as const;

type MailVariables = z.infer<z.ZodObject<typeof mailVariables>>;

/** Rules that bind several of them. @param sends false for a gateway whose rooms all run elsewhere. */
export function mailFaults(config: MailVariables, production: boolean, sends: boolean): [broken: boolean, message: string][] {
  const { MAIL_TRANSPORT: transport, MAIL_FROM, SMTP_URL, MAIL_API_URL, MAIL_API_KEY } = config;
  return [
    [production && sends && transport === 'log', 'MAIL_TRANSPORT : smtp ou http en production (avec log, rien ne part).'],
    [transport !== 'log' && !MAIL_FROM, `MAIL_FROM : requise par MAIL_TRANSPORT=${transport}.`],
    [transport === 'smtp' && !SMTP_URL, 'SMTP_URL : requise par MAIL_TRANSPORT=smtp.'],
    [transport === 'http' && !MAIL_API_KEY, 'MAIL_API_KEY : requise par MAIL_TRANSPORT=http.'],
    [production && transport === 'http' && !MAIL_API_URL.startsWith('https:'), 'MAIL_API_URL : https en production.'],
  ];
}

/** A host with credentials that can be decoded, and nothing after it that nobody would read. */
function isSmtpUrl(value: string): boolean {
  try {
    const { protocol, hostname, username, password, pathname, search, hash } = new URL(value);
    decodeURIComponent(username + password);
    return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname + search + hash);
  } catch {
    return false;
  }
}
