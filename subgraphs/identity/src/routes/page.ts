import { createHash } from 'node:crypto';
import type { Config } from '@sar/config/config';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** Of all our pages, so that one hash tells a browser the only style that it may apply. */
const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:4rem auto;padding:0 1rem;color:#222}body.wide{max-width:60rem}h1{color:#c41e3a}
form{margin:1.5rem 0}label{display:block;margin:.6rem 0}code{overflow-wrap:anywhere}
input{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.4rem}
button{font:inherit;padding:.5rem 1rem;border:1px solid #c41e3a;border-radius:.4rem;background:#c41e3a;color:#fff;cursor:pointer}.second{background:#fff;color:#c41e3a}
ul{list-style:none;padding:0}span{color:#555}
li form{display:grid;grid-template-columns:16rem 1fr auto auto;gap:1rem;align-items:center;margin:0;padding:.6rem 0;border-top:1px solid #ddd}
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A page for who has no front end at hand, and for links in mails. It needs no script; everything on it is ours. */
export function page(title: string, body: string, width: 'narrow' | 'wide' = 'narrow'): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · SAR Connect</title><style>${STYLE}</style></head><body class="${width}"><h1>${title}</h1>${body}</body></html>`;
}

/**
 * What a browser lets our pages do (Content-Security-Policy). It holds against `form-action` not only where a form is sent but
 * also where its answer leads: to Google's page, and to the front end once somebody is signed in.
 */
export function pagePolicy(config: Pick<Config, 'FRONTEND_URL' | 'GOOGLE_OAUTH2_CLIENT_ID' | 'GOOGLE_DISCOVERY_URL'>): string {
  const google = config.GOOGLE_OAUTH2_CLIENT_ID ? [new URL(config.GOOGLE_DISCOVERY_URL).origin] : [];
  const forms = ["'self'", ...google, ...config.FRONTEND_URL].join(' ');
  return `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}
