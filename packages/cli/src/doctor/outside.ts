import { connect } from 'node:net';
import type { Config } from '@sar/config/config';
import { attention, type Finding, type Look, ok, panne } from './findings.ts';

const WITHIN_MS = 5_000;

/** Others' servers, each asked whether it is there; nothing is sent, nobody signed in. */
export function outside(config: Config): Record<string, Look> {
  return { courrier: () => mail(config), 'connexion OpenID': () => openId(config), ...dispensable(config) };
}

const HUGGING_FACE = 'https://router.huggingface.co';

/** Those without which the system goes on, where the configuration wants them. */
function dispensable(config: Config): Record<string, Look> {
  const writer = { anthropic: config.CLAUDE_API_URL, huggingface: HUGGING_FACE, none: undefined }[config.MAI_WRITER];
  const servers: [name: string, url: string | undefined, without: string][] = [
    ['plongements', config.MAI_EMBEDDING_PROVIDER === 'huggingface' ? HUGGING_FACE : undefined, 'MAI cherche par les mots seuls'],
    ['rédaction', writer, 'MAI répond mot pour mot'],
    ['traces', config.OTEL_EXPORTER_OTLP_ENDPOINT, 'aucune trace ne part'],
  ];
  return Object.fromEntries(servers.flatMap(([name, url, without]) => (url ? [[name, () => server(url, without)]] : [])));
}

async function server(url: string, without: string): Promise<Finding> {
  const { host, hostname, protocol, port } = new URL(url);
  const failure = await reach(hostname, Number(port) || (protocol === 'https:' ? 443 : 80));
  return failure ? attention(`${host} : ${failure}`, `vérifiez la sortie vers internet ; en attendant, ${without}`) : ok(`${host} répond`);
}

async function mail({ MAIL_TRANSPORT, SMTP_URL = '', MAIL_API_URL, NODE_ENV }: Config): Promise<Finding> {
  if (MAIL_TRANSPORT === 'log')
    return NODE_ENV === 'production'
      ? panne('log : aucun courrier ne part', 'choisissez smtp ou http par MAIL_TRANSPORT')
      : ok('log : les courriers restent dans le journal');
  const { protocol, hostname, port } = new URL(MAIL_TRANSPORT === 'smtp' ? SMTP_URL : MAIL_API_URL);
  const number = Number(port) || { 'smtp:': 587, 'smtps:': 465, 'http:': 80 }[protocol] || 443;
  const where = `${MAIL_TRANSPORT}, ${hostname}:${number}`;
  const failure = await reach(hostname, number);
  return failure
    ? panne(`${where} : ${failure}`, "vérifiez l'adresse et le pare-feu (beaucoup d'hébergeurs ferment les ports SMTP : prenez http)")
    : ok(`${where} répond`);
}

/** Undefined when somebody listens there. @param hostname as a URL has it: an IPv6 address in brackets. */
function reach(hostname: string, port: number): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: WITHIN_MS });
    const end = (failure?: string) => {
      socket.destroy();
      resolve(failure);
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end('ne répond pas'));
    socket.once('error', ({ message, code }: NodeJS.ErrnoException) => end(code ?? message));
  });
}

async function openId({ GOOGLE_OAUTH2_CLIENT_ID, GOOGLE_DISCOVERY_URL, PASSWORD_SIGN_IN, SAR_DEMO }: Config): Promise<Finding> {
  if (!GOOGLE_OAUTH2_CLIENT_ID)
    return PASSWORD_SIGN_IN || SAR_DEMO
      ? ok('pas de client Google : connexion par mot de passe ou démonstration')
      : panne('pas de client Google, et pas de mot de passe : personne ne peut se connecter', 'donnez GOOGLE_OAUTH2_CLIENT_ID et _SECRET');
  const answer = await fetch(GOOGLE_DISCOVERY_URL, { signal: AbortSignal.timeout(WITHIN_MS) }).catch((error: Error) => error);
  const host = new URL(GOOGLE_DISCOVERY_URL).host;
  if (answer instanceof Error) return panne(`${host} ne répond pas`, 'vérifiez la sortie vers internet et GOOGLE_DISCOVERY_URL');
  const found = answer.ok ? ((await answer.json().catch(() => ({}))) as { issuer?: string; authorization_endpoint?: string }) : {};
  if (!found.issuer || !found.authorization_endpoint)
    return panne(`${host} : pas de document de découverte (HTTP ${answer.status})`, 'corrigez GOOGLE_DISCOVERY_URL');
  return found.authorization_endpoint.startsWith('https:')
    ? ok(found.issuer)
    : attention(`${found.issuer} en clair`, 'https, ailleurs que pour un essai');
}
