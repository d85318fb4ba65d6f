import { type Html, html } from './html.ts';

/** What a mail says, piece by piece; both of its forms, text and HTML, follow from it. All of it is plain text. */
export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly paragraph: string }
  /** A button, with the address in full below it for those who cannot click. */
  | { readonly link: string; readonly label: string }
  /** Somebody's own words, line by line. */
  | { readonly quote: string };

const RED = '#c41e3a';
const FOOTER = [
  "SAR Connect, l'intranet de la Société Africaine de Raffinage.",
  "Ce message est envoyé automatiquement : n'y répondez pas.",
];

/** The text form. */
export function textOf({ blocks }: Content): string {
  const pieces = blocks.map((block) => {
    if ('link' in block) return `${block.label} :\n${block.link}`;
    if ('quote' in block) return block.quote.replace(/^/gm, '> ');
    return block.paragraph;
  });
  // "-- " and a line break is where mail programs see a signature begin.
  return `${[...pieces, `-- \n${FOOTER.join('\n')}`].join('\n\n')}\n`;
}

/** The HTML form: a page in French, readable without images, style sheets or a wide screen. */
export function htmlOf({ subject, blocks }: Content): string {
  const page = html`<!doctype html>
<html lang="fr" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${subject}</title>
</head>
<body style="margin:0;background:#f4f4f4;color:#1a1a1a;font:16px/1.5 Arial,sans-serif">
<div style="max-width:600px;margin:0 auto;background:#ffffff">
<p style="margin:0;padding:16px 24px;background:${RED};color:#ffffff;font-size:20px;font-weight:bold">SAR Connect</p>
<main style="display:block;padding:8px 24px 24px">
<h1 style="font-size:20px;line-height:1.3">${subject}</h1>
${blocks.map(blockOf)}
</main>
<p style="margin:0;padding:16px 24px;border-top:1px solid #dddddd;color:#595959;font-size:14px">${FOOTER[0] as string}<br>${FOOTER[1] as string}</p>
</div>
</body>
</html>
`;
  return page.html;
}

function blockOf(block: Block): Html {
  if ('link' in block) {
    return html`<p><a href="${block.link}" style="display:inline-block;padding:12px 20px;background:${RED};color:#ffffff;font-weight:bold">${block.label}</a></p>
<p style="font-size:14px;word-break:break-all">Ou copiez cette adresse dans votre navigateur : ${block.link}</p>
`;
  }
  if ('quote' in block) {
    return html`<blockquote style="margin:16px 0;padding:4px 16px;border-left:4px solid ${RED};white-space:pre-wrap">${block.quote}</blockquote>
`;
  }
  return html`<p>${block.paragraph}</p>
`;
}
