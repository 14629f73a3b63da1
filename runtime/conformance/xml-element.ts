/** XML as a tree of elements and attributes. Text is left out: what charts write between tags is refused. */
import { Parser } from 'htmlparser2';

export interface XmlElement {
  name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Absent for the root. */
  parent: XmlElement | undefined;
}

/** Throws `SyntaxError` when tags do not match or there is not exactly one root. */
export function parseXml(text: string): XmlElement {
  const roots: XmlElement[] = [];
  let open: XmlElement | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], parent: open };
        (open?.children ?? roots).push(element);
        open = element;
      },
      onclosetag(name, isImplied) {
        // Implied is also how the parser tells an empty-element tag, which closes where it opens.
        const isEmptyTag = text[parser.endIndex - 1] === '/';
        if (isImplied && !isEmptyTag) throw new SyntaxError(`<${name}> is not closed.`);
        open = open?.parent;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [root] = roots;
  if (root === undefined || roots.length > 1)
    throw new SyntaxError(`An XML document has one root element; this one has ${roots.length}.`);
  return root;
}

/** The words of an attribute that lists several, separated by white space. */
export const wordsOf = (element: XmlElement, attribute: string): string[] =>
  (element.attributes[attribute] ?? '').split(/\s+/).filter(Boolean);

/** The element and everything inside it, in document order. */
export function* walkXml(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walkXml(child);
}
