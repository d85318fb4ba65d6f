import { useApp } from '@sar/testing/app';
import { useMailServer } from '@sar/testing/mail-server';
import type { ReceivedMail } from '@sar/testing/smtp-server';
import { describe, expect, it } from 'vitest';
import type { TemplateData, TemplateName } from './templates.ts';

const mail = useMailServer();
const app = useApp('local', mail.variables);

/** Sends a mail through everything there is, and reads what arrived. */
async function arrived<Name extends TemplateName>(template: Name, data: TemplateData<Name>): Promise<ReceivedMail> {
  await app.house.dependencies.db.transaction((tx) => app.house.dependencies.mailer.send(tx, { to: 'a@sar.sn', template, data }));
  await app.house.jobs.drain();
  expect(mail.mails).toHaveLength(1);
  return mail.mails[0] as ReceivedMail;
}

const RESET = { name: 'Aïssatou N’Diaye', link: 'https://sar.sn/reinitialiser?jeton=abc&suite=1', validMinutes: 30 };
const IDEA = { department: 'Sécurité & santé', idea: 'Des « gilets » plus légers.', submittedOn: '2026-02-01' };
const valuesOf = ({ headers }: ReceivedMail, name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value);

describe('every mail', () => {
  it('says who it is from and to, once each, and that a machine wrote it', async () => {
    const received = await arrived('password-reset', RESET);
    expect(valuesOf(received, 'from')).toEqual(['SAR Connect <sar-connect@sar.sn>']);
    expect(valuesOf(received, 'to')).toEqual(['a@sar.sn']);
    for (const name of ['subject', 'message-id', 'date', 'mime-version']) expect(valuesOf(received, name)).toHaveLength(1);
    expect(valuesOf(received, 'auto-submitted')).toEqual(['auto-generated']);
    expect(valuesOf(received, 'content-language')).toEqual(['fr']);
    for (const name of ['bcc', 'cc', 'x-mailer']) expect(valuesOf(received, name)).toEqual([]);
  });

  it('is sent in plain ASCII, and read in French, as text and as HTML', async () => {
    const received = await arrived('idea-submitted', IDEA);
    expect(received.source).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(received.source).toContain('Content-Type: multipart/alternative');
    expect(received.subject).toBe('Boîte à idées : une idée pour Sécurité & santé');
    expect(received.text).toContain('> Des « gilets » plus légers.');
    expect(received.html).toContain('Des « gilets » plus légers.');
    expect(received.html).toContain('<html lang="fr"');
    for (const form of [received.text, received.html]) expect(form).toContain('Société Africaine de Raffinage');
  });

  it('stays one mail whatever stands in its data', async () => {
    const received = await arrived('idea-submitted', {
      ...IDEA,
      department: 'Achats\r\nBcc: tous@sar.sn\r\n\r\nCorps',
      idea: 'Un\r\n.\r\nMAIL FROM:<x@sar.sn>\r\nDeux',
    });
    expect(received.envelope).toEqual({ from: 'sar-connect@sar.sn', to: ['a@sar.sn'] });
    expect(valuesOf(received, 'bcc')).toEqual([]);
    expect(received.subject).toBe('Boîte à idées : une idée pour Achats Bcc: tous@sar.sn Corps');
    expect(received.text).toContain('> Un\n> .\n> MAIL FROM:<x@sar.sn>\n> Deux');
  });

  it('carries no control character, and so nothing that speaks to a terminal', async () => {
    const received = await arrived('password-reset', { ...RESET, name: 'Astou\u001b[31m\u0007\u0085 Mbengue\r\nBcc: x@sar.sn' });
    expect(received.text).toContain('Bonjour Astou[31m Mbengue\nBcc: x@sar.sn,');
    expect(`${received.subject}${received.text}${received.html}`).toMatch(/^[\P{Cc}\n]*$/u);
  });
});

describe('HTML', () => {
  it('holds what people wrote as text, whatever that looks like', async () => {
    const idea = `<script>alert("1")</script><img src=x onerror='alert(2)'> & <a href="https://mal.example">ici</a>`;
    const { html, text } = await arrived('idea-submitted', { ...IDEA, department: '<b>Achats</b>', idea });
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &amp; &lt;a href=&quot;https://mal.example&quot;&gt;ici&lt;/a&gt;',
    );
    expect(html).toContain('&lt;b&gt;Achats&lt;/b&gt;');
    expect(html).not.toMatch(/<(script|img|b)[\s>]/);
    expect(text).toContain(`> ${idea}`);
  });

  it('asks nothing of the network: no image, no font, no script, no style sheet', async () => {
    const { html } = await arrived('password-reset', RESET);
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|@import|src=/i);
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://sar.sn/reinitialiser?jeton=abc&amp;suite=1"']);
  });

  it('is an accessible page in the colour of the house', async () => {
    const { html } = await arrived('password-reset', RESET);
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr" dir="ltr">/);
    expect(html).toContain('<title>Choisir un nouveau mot de passe</title>');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('#c41e3a');
    expect(html).toContain('>SAR Connect</p>');
  });
});

describe('the mail of a new password', () => {
  it('greets by name, holds the link and says how long it serves', async () => {
    const { subject, text, html } = await arrived('password-reset', RESET);
    expect(subject).toBe('Choisir un nouveau mot de passe');
    expect(text).toContain('Bonjour Aïssatou N’Diaye,');
    expect(text).toContain(`Choisir un nouveau mot de passe :\n${RESET.link}\n`);
    for (const form of [text, html]) expect(form).toContain('pendant 30 minutes');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/reinitialiser', 'ftp://sar.sn/x'])(
    'is refused with a link that is none: %s',
    async (link) => {
      await expect(arrived('password-reset', { ...RESET, link })).rejects.toThrow();
    },
  );

  it('keeps its link in its attribute', async () => {
    const { html } = await arrived('password-reset', { ...RESET, link: 'https://sar.sn/"onmouseover="alert(1)' });
    expect(html).not.toContain('"onmouseover');
  });
});

describe('the mail of an idea', () => {
  it('quotes it, says its day and names neither hour nor author', async () => {
    const { text, html } = await arrived('idea-submitted', IDEA);
    for (const form of [text, html]) {
      expect(form).toContain('1 février 2026 :');
      expect(form).toContain('anonyme');
    }
  });

  it('keeps the lines of the idea', async () => {
    const { text, html } = await arrived('idea-submitted', { ...IDEA, idea: 'Un.\n\nDeux.' });
    expect(text).toContain('> Un.\n> \n> Deux.');
    expect(html).toMatch(/white-space:pre-wrap">Un\.\n\nDeux\.</);
  });
});
