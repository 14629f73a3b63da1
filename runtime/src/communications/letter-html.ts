import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Letters are Markdown only: HTML in a template is printed as text, and quotes are left as written. */
const markdownIt = new MarkdownIt({ html: false, linkify: false, breaks: false });

/**
 * Turns the Markdown of a letter into safe HTML: headings, paragraphs, lists, emphasis and links to http(s),
 * mail or telephone. Anything else is dropped.
 */
export function letterHtml(markdown: string): string {
  return sanitizeHtml(markdownIt.render(markdown), {
    allowedTags: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'h2', 'h3', 'h4', 'blockquote', 'hr'],
    allowedAttributes: { a: ['href'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    disallowedTagsMode: 'discard',
  }).trim();
}

/** The same letter as plain text: links show their address, lists their dashes, emphasis nothing. */
export function letterText(markdown: string): string {
  const lines: string[] = [];
  let current = '';
  const lists: { ordered: boolean; next: number }[] = [];
  const flush = (blankAfter: boolean) => {
    if (current.trim()) lines.push(current.trimEnd());
    current = '';
    if (blankAfter && lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  for (const token of markdownIt.parse(markdown, {})) {
    if (token.type === 'bullet_list_open') lists.push({ ordered: false, next: 1 });
    else if (token.type === 'ordered_list_open')
      lists.push({ ordered: true, next: Number(token.attrGet('start') ?? 1) });
    else if (token.type === 'list_item_open') {
      const list = lists.at(-1);
      current = `${'  '.repeat(lists.length - 1)}${list?.ordered ? `${list.next}. ` : '- '}`;
      if (list) list.next += 1;
    } else if (token.type.endsWith('_list_close')) {
      lists.pop();
      flush(true);
    } else if (token.type === 'inline') current += inlineText(token.children ?? []);
    else if (token.type === 'hr') lines.push('----', '');
    else if (token.type.endsWith('_close')) flush(lists.length === 0);
  }
  flush(false);
  return lines.join('\n').trim();
}

function inlineText(
  tokens: readonly { type: string; content: string; attrGet(name: string): string | number | null }[],
): string {
  let text = '';
  let href = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') href = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close' && href) text += ` (${href})`;
  }
  return text;
}

/** Escapes a text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
