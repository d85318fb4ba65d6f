import type { z } from 'zod';
import type { Content } from './layout.ts';
import { ideaSubmitted } from './templates/idea-submitted.ts';
import { passwordReset } from './templates/password-reset.ts';
import { questionAnswered } from './templates/question-answered.ts';

/** THE list of mails. */
const TEMPLATES = { 'password-reset': passwordReset, 'idea-submitted': ideaSubmitted, 'question-answered': questionAnswered } as const;

export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];
/** What a template says it needs. */
export type TemplateData<Name extends TemplateName> = z.infer<(typeof TEMPLATES)[Name]['data']>;

/** The schema of a template's data. */
export const dataOf = (name: TemplateName): z.ZodType<TemplateData<TemplateName>> => TEMPLATES[name].data;

/** What a mail says, in characters that a mail can hold. @param data as `dataOf(name)` has checked it. */
export function write(name: TemplateName, data: TemplateData<TemplateName>): Content {
  const { subject, blocks } = TEMPLATES[name].write(data as never);
  return {
    subject: visible(subject).replace(/\s+/g, ' ').trim(),
    blocks: blocks.map((block) => Object.fromEntries(Object.entries(block).map(([kind, text]) => [kind, visible(text)])) as never),
  };
}

/** Without control characters: they would end a header, or speak to somebody's terminal. Line breaks stay, for the bodies. */
function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
