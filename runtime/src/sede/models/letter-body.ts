import sanitizeHtml from 'sanitize-html';

const shapes = ['svg', 'path', 'rect', 'text'];
const shapeAttributes = [
  'role',
  'aria-label',
  'viewBox',
  'width',
  'height',
  'd',
  'x',
  'y',
  'rx',
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
];

/**
 * The inside of a letter as it was kept, to stand in a page of the sede: no document around it, no styles, and
 * its title one level lower. A letter in one language leaves its title to the page.
 */
export function letterBody(html: string): string {
  const whole = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
  const bilingual = (whole.match(/<h1>/g) ?? []).length > 1;
  const body = bilingual ? whole : whole.replace(/<h1>[\s\S]*?<\/h1>/, '');
  return sanitizeHtml(body, {
    allowedTags: [
      'div',
      'p',
      'br',
      'strong',
      'em',
      'ul',
      'ol',
      'li',
      'a',
      'h2',
      'h3',
      'h4',
      'blockquote',
      'hr',
      'figure',
      'figcaption',
      ...shapes,
    ],
    allowedAttributes: {
      a: ['href'],
      ol: ['start'],
      li: ['aria-current'],
      div: ['lang'],
      ...Object.fromEntries(shapes.map((shape) => [shape, shapeAttributes])),
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: { h1: 'h2' },
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
  }).trim();
}
