/** A piece of HTML that is safe to put into a page as it is. Only `html` makes one. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose interpolated texts are escaped, within attributes in double quotes too; pieces made by it go in as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  return { html: strings.reduce((page, part, index) => page + written(values[index - 1] ?? '') + part) };
}

function written(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}
